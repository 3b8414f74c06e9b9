import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { readable } from "@/lib/access/sql";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { parseComment } from "../markdown/parse-comment";
import type { QueuedAppeal } from "../moderation-types";

const Row = z.strictObject({
  id: z.string(),
  words: z.string(),
  createdAt: z.date(),
  accountId: z.string(),
  name: z.string(),
  kind: z.enum(["reject", "erase", "mute", "suspend"]),
  reason: z.string(),
  by: z.string().nullable(),
  endsAt: z.date().nullable(),
  body: z.string().nullable(),
});

/** An appeal `p` without an answer that is about no comment, or about one in a thread that the moderator may read. */
export function openAppeal(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`p."answeredAt" IS NULL AND (p."actId" IS NULL OR EXISTS (
    SELECT FROM "ModerationAct" a JOIN "Comment" c ON c."id" = a."commentId" JOIN "Thread" t ON t."id" = c."threadId"
    WHERE a."id" = p."actId" AND ${readable(viewer, "t")}))`;
}

/** Appeals without an answer, oldest first, at most fifty. @throws NotFound without the permission */
export async function openAppeals(viewer: Viewer): Promise<QueuedAppeal[]> {
  if (!can(viewer, "discussion.moderate")) throw new NotFound();
  const rows = await selectRows(db, "open-appeals", Row)`
    SELECT p."id"::text, p."words", p."createdAt", p."accountId"::text, coalesce(w."name", 'A reader') AS "name",
      coalesce(a."kind"::text, s."kind"::text) AS "kind", coalesce(a."reason", s."reason") AS "reason", b."name" AS "by", s."endsAt",
      (SELECT v."body" FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId" AND ${readable(viewer, "t")}
        JOIN "CommentRevision" v ON v."id" = a."revisionId" WHERE c."id" = a."commentId" AND v."body" <> '') AS "body"
    FROM "Appeal" p LEFT JOIN "Participant" w ON w."accountId" = p."accountId"
    LEFT JOIN "ModerationAct" a ON a."id" = p."actId" LEFT JOIN "Sanction" s ON s."id" = p."sanctionId"
    LEFT JOIN "Account" b ON b."id" = coalesce(a."byId", s."byId")
    WHERE ${openAppeal(viewer)} ORDER BY p."createdAt", p."id" LIMIT 50`;
  return rows.map(({ accountId, kind, reason, by, endsAt, body, ...appeal }) => ({
    ...appeal,
    own: accountId === accountIdOf(viewer),
    against:
      kind === "mute" || kind === "suspend"
        ? { kind, reason, by, endsAt: endsAt ?? appeal.createdAt }
        : { kind: "act", act: kind, reason, by, body: body === null ? null : parseComment(body) },
  }));
}
