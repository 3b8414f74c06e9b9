import "server-only";
import { z } from "zod";
import { canRead } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { CommentRow, commentColumns } from "@/lib/discussion/queries/comment-rows";
import { commentView } from "@/lib/discussion/queries/comment-views";
import type { Change } from "../types";

/** A page that is further behind is loaded again. */
export const MOST_CHANGES = 50;

const Head = z.strictObject({
  key: z.string(),
  /** null: no one has written yet */
  id: z.string().nullable(),
  /** the number of the last change */
  changes: z.int(),
  versionId: z.string().nullable(),
  /** the lowest rank that may read it; null: no one may, or there is no such thread */
  minRank: z.int().nullable(),
});
export type WatchedThread = z.output<typeof Head>;

const Row = CommentRow.extend({ authorId: z.string().nullable(), change: z.int() });

/** A change with what only the server knows of it. */
export type NumberedChange = { change: Change; number: number; authorId: string | null };

/** Threads by `Thread.anchorKey`, without any words. A report may have no thread yet: then it has the report's rank. */
export async function watchedThreads(keys: readonly string[]): Promise<Map<string, WatchedThread>> {
  const heads = await selectRows(db, "watched-threads", Head)`
    SELECT k."key", t."id"::text, coalesce(t."changes", 0) AS "changes", v."id"::text AS "versionId",
      CASE WHEN t."id" IS NULL THEN v."fullRank" WHEN t."opened" OR t."anchor" <> 'topic' THEN t."minRank" END AS "minRank"
    FROM unnest(${[...keys]}::text[]) AS k("key")
    LEFT JOIN "Thread" t ON t."anchorKey" = k."key"
    LEFT JOIN "Report" r
      ON r."id" = coalesce(t."reportId", CASE WHEN k."key" LIKE 'report:%' THEN substr(k."key", 8)::uuid END)
    LEFT JOIN "ReportVersion" v ON v."id" = r."currentVersionId"`;
  return new Map(heads.map((head) => [head.key, head]));
}

/** Whether this viewer may read a thread. */
export function mayWatch(viewer: Viewer, thread: WatchedThread | undefined): thread is WatchedThread {
  return thread !== undefined && thread.minRank !== null && canRead(viewer, { minRank: thread.minRank });
}

/**
 * The changes of a thread after one, in order. Of a comment that went only its id is read. Reactions and a viewer's own
 * waiting comments are not among them.
 */
export async function changesAfter(
  viewer: Viewer,
  { id, versionId }: WatchedThread,
  after: number,
): Promise<NumberedChange[]> {
  if (id === null) return [];
  const columns = commentColumns(null, Prisma.sql`${versionId}::uuid`);
  const rows = await selectRows(db, "thread-changes", Row)`
    SELECT ${columns}, c."authorId"::text, c."change" FROM "Thread" t JOIN "Comment" c ON c."threadId" = t."id"
    WHERE t."id" = ${id}::uuid AND ${readable(viewer, "t")} AND c."change" > ${after}
    ORDER BY c."change" LIMIT ${2 * MOST_CHANGES}`;
  return rows.map(({ authorId, change: number, ...row }) => ({ change: changeOf(row), number, authorId }));
}

function changeOf(row: CommentRow): Change {
  const { id, rootId, writer, body, createdAt } = commentView(row);
  if (body === null || !row.visible) return { kind: "gone", id };
  return {
    kind: "shown",
    id,
    rootId,
    writer,
    body,
    createdAt: createdAt.toISOString(),
    edited: row.editedAt !== null,
  };
}
