import "server-only";
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

/** What the viewer may do in a thread; null: one that does not exist yet. */
export async function standingIn(viewer: Viewer, threadId: string | null): Promise<Standing> {
  if (viewer.kind !== "person") return { kind: "signed-out" };
  return (await standingOf(db, viewer, threadId)).standing;
}

/** The thread, and the version of the report that it is about, whose authors are marked. */
type Read = { threadId: string | null; versionId: string | null };

export type FoundComments = Pick<Extract<Discussion, { kind: "open" }>, "comments" | "next" | "only">;

/**
 * A page of a thread: first-level comments with their answers, oldest or newest first, or one of them alone.
 *
 * @throws NotFound: the one comment that was asked for is not there
 */
export async function readComments(
  viewer: Viewer,
  { threadId, versionId }: Read,
  query: ReadDiscussion,
): Promise<FoundComments> {
  const { rows, next } =
    threadId === null ? { rows: [], next: null } : await readPage(viewer, { threadId, versionId }, query);
  if (query.comment !== undefined && rows.length === 0) throw new NotFound();
  return { comments: commentViews(rows), next, only: query.comment !== undefined };
}

async function readPage(
  viewer: Viewer,
  { threadId, versionId }: Read,
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
