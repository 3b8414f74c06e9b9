import "server-only";
import { z } from "zod";
import { canRead } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import type { ReadDiscussion } from "../schema";
import type { Discussion, Standing } from "../types";
import { CommentRow, commentColumns, VISIBLE } from "./comment-rows";
import { commentViews } from "./comment-views";
import { standingOf } from "./standing";

/** First-level comments on a page, and how many answers each shows before it has to be opened alone. */
const PAGE = 25;
const REPLIES = 50;
const REPLIES_ALONE = 500;

const Head = z.strictObject({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  versionId: z.string(),
  minRank: z.int(),
  tierName: z.string().nullable(),
  threadId: z.string().nullable(),
  count: z.int().nullable(),
});
type Head = z.output<typeof Head>;

/**
 * The discussion of a report, as this viewer may read it: first-level comments with their answers, oldest or newest
 * first, or one of them alone.
 *
 * @throws NotFound: no such report, it is withdrawn, or the one comment that was asked for is not there
 */
export async function readDiscussion(
  viewer: Viewer,
  slug: string,
  query: ReadDiscussion,
): Promise<Discussion> {
  const head = await findHead(slug);
  if (head.slug !== slug) return { kind: "moved", slug: head.slug };
  const report = { id: head.id, slug: head.slug, title: head.title };
  if (!canRead(viewer, head)) return { kind: "closed", report, tierName: head.tierName };
  const [found, standing] = await Promise.all([
    head.threadId === null ? { rows: [], next: null } : readPage(viewer, head, head.threadId, query),
    standingIn(viewer, head.threadId),
  ]);
  if (query.comment !== undefined && found.rows.length === 0) throw new NotFound();
  return {
    kind: "open",
    report,
    count: head.count ?? 0,
    comments: commentViews(found.rows),
    next: found.next,
    only: query.comment !== undefined,
    standing,
  };
}

/** What everyone may know of the report: its title is public, and so is the tier that opens all of it. */
async function findHead(slug: string): Promise<Head> {
  const [head] = await selectRows(db, "discussed-report", Head)`
    SELECT r."id"::text, r."slug", v."title", v."id"::text AS "versionId", v."fullRank" AS "minRank", o."name" AS "tierName",
      d."id"::text AS "threadId", d."commentCount" AS "count"
    FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    LEFT JOIN "Tier" o ON o."rank" = v."fullRank"
    LEFT JOIN "Thread" d ON d."anchorKey" = 'report:' || r."id"
    WHERE r."id" = coalesce(
      (SELECT "id" FROM "Report" WHERE "slug" = ${slug}),
      (SELECT "reportId" FROM "SlugRedirect" WHERE "slug" = ${slug}))`;
  if (!head) throw new NotFound();
  return head;
}

async function standingIn(viewer: Viewer, threadId: string | null): Promise<Standing> {
  if (viewer.kind !== "person") return { kind: "signed-out" };
  return (await standingOf(db, viewer, threadId)).standing;
}

async function readPage(
  viewer: Viewer,
  { versionId }: Head,
  threadId: string,
  { sort, after, comment }: ReadDiscussion,
): Promise<{ rows: CommentRow[]; next: string | null }> {
  const person = viewer.kind === "person" ? viewer : null;
  const own = person ? Prisma.sql`OR c."authorId" = ${person.accountId}::uuid` : Prisma.empty;
  const newest = sort === "newest";
  const order = newest ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const place =
    comment !== undefined
      ? Prisma.sql`AND c."id" = (SELECT coalesce(k."rootId", k."id") FROM "Comment" k WHERE k."id" = ${comment}::uuid AND k."threadId" = ${threadId}::uuid)`
      : after === undefined
        ? Prisma.empty
        : Prisma.sql`AND (c."createdAt", c."id") ${newest ? Prisma.sql`<` : Prisma.sql`>`} ${cursorOf(after)}`;
  const columns = commentColumns(person, Prisma.sql`${versionId}::uuid`);
  // A comment that is gone is shown, without words, while there are answers to it.
  const roots = await selectRows(db, "first-level-comments", CommentRow)`
    SELECT ${columns} FROM "Thread" t JOIN "Comment" c ON c."threadId" = t."id"
    WHERE t."id" = ${threadId}::uuid AND ${readable(viewer, "t")} AND c."rootId" IS NULL
      AND (${VISIBLE} OR c."replyCount" > 0 ${own}) ${place}
    ORDER BY c."createdAt" ${order}, c."id" ${order} LIMIT ${PAGE + 1}`;
  const shown = roots.slice(0, PAGE);
  const most = comment === undefined ? REPLIES : REPLIES_ALONE;
  const replies =
    shown.length === 0
      ? []
      : await selectRows(db, "answers", CommentRow)`
        SELECT ${columns} FROM unnest(${shown.map(({ id }) => id)}::uuid[]) AS q("root")
        CROSS JOIN LATERAL (
          SELECT c.* FROM "Comment" c WHERE c."rootId" = q."root" AND (${VISIBLE} ${own})
          ORDER BY c."createdAt", c."id" LIMIT ${most}
        ) c JOIN "Thread" t ON t."id" = c."threadId" AND ${readable(viewer, "t")}
        ORDER BY c."createdAt", c."id"`;
  const last = roots.length > PAGE ? shown.at(-1) : undefined;
  return { rows: [...shown, ...replies], next: last ? `${last.createdAt.getTime()}~${last.id}` : null };
}

function cursorOf(after: string): Prisma.Sql {
  const [moment = "", id = ""] = after.split("~");
  return Prisma.sql`(${new Date(Number(moment))}::timestamptz, ${id}::uuid)`;
}
