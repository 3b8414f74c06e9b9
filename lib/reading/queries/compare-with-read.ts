import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { VersionKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import type { Block } from "@/lib/document/block";
import { sentences } from "@/lib/document/sentences";
import { NotFound } from "@/lib/errors";
import { readVersionPair } from "@/lib/reports/queries/version-pair";
import { compareVersions, type Passage, passageOf } from "../compare-versions";
import type { ReportComparison } from "../types";
import { withoutLocked } from "./without-locked";

/** What `versionsSince` selects. */
export const LaterVersions = z.array(
  z.strictObject({
    number: z.int(),
    kind: z.enum(VersionKind),
    reason: z.string().nullable(),
    publishedAt: z.string(),
  }),
);

/** SQL for the versions of the report `r` after a number, up to the current one `v`, newest first. */
export const versionsSince = (number: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT json_agg(json_build_object('number', h."number", 'kind', h."kind", 'reason', h."reason", 'publishedAt', h."publishedAt") ORDER BY h."number" DESC)
  FROM "ReportVersion" h WHERE h."reportId" = r."id" AND h."number" > ${number} AND h."number" <= v."number")`;

const HeadRow = z.strictObject({
  reportId: z.string(),
  slug: z.string(),
  currentId: z.string(),
  title: z.string(),
  standfirst: z.string(),
  readId: z.string(),
  readTitle: z.string(),
  readStandfirst: z.string(),
  number: z.int(),
  at: z.date(),
  versions: LaterVersions,
});

/**
 * Today's version of a report compared with an earlier one that the viewer opened, exported or was sent, in three
 * statements. Of the earlier one the viewer is shown what they could read then and may read today, wherever it is today.
 *
 * @param from its number; the newest that they used, unless given
 * @throws Forbidden without an account, NotFound for a version that they never used, and where there is no later one
 */
export async function compareWithRead(
  viewer: Viewer,
  slug: string,
  from?: number,
): Promise<ReportComparison> {
  const { accountId } = ownAccount(viewer);
  const [head] = await selectRows(db, "version-read", HeadRow)`
    SELECT r."id"::text AS "reportId", r."slug", v."id"::text AS "currentId", v."title", v."standfirst",
      u."versionId"::text AS "readId", u."title" AS "readTitle", u."standfirst" AS "readStandfirst", u."number", u."at",
      ${versionsSince(Prisma.sql`u."number"`)} AS "versions"
    FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    JOIN LATERAL (
      SELECT o."id" AS "versionId", o."title", o."standfirst", o."number", max(u."lastAt") AS "at"
      FROM "VersionUse" u JOIN "ReportVersion" o ON o."id" = u."versionId"
      WHERE u."accountId" = ${accountId}::uuid AND u."reportId" = r."id" AND o."number" < v."number"
        AND (${from ?? null}::int IS NULL OR o."number" = ${from ?? null}::int)
      GROUP BY o."id" ORDER BY o."number" DESC LIMIT 1
    ) u ON true
    WHERE r."slug" = ${slug}`;
  if (!head) throw new NotFound();
  const { readId, currentId } = head;
  const texts = await readVersionPair(viewer, { accountId, readId, currentId });
  const after = [...titleOf(head.title, head.standfirst), ...passagesOf(texts.after)];
  const read = [...titleOf(head.readTitle, head.readStandfirst), ...passagesOf(texts.before)];
  const before = await withoutLocked(db, viewer, read, { today: after, currentId, since: readId });
  return {
    report: { slug: head.slug, title: head.title },
    from: { number: head.number, readAt: head.at },
    versions: head.versions,
    changes: compareVersions(before, after, {
      before: new Set(texts.lockedBefore),
      after: new Set(texts.lockedAfter),
    }),
    open: null,
  };
}

/** The title and the standfirst of a version, which are public. */
export const titleOf = (title: string, standfirst: string): Passage[] =>
  [
    { id: "title", label: "Title", sentences: [title] },
    { id: "standfirst", label: "Standfirst", sentences: sentences(standfirst).map(({ text }) => text) },
  ].filter((passage) => passage.sentences.some((text) => text !== ""));

export const passagesOf = (segments: Block[][]): Passage[] => segments.flat().flatMap(passageOf);
