import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { IdRow, selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { COMMENT_STATUSES } from "../types";

/**
 * The thread of a report, locked; made if there is none yet. Lock the report and the account before.
 *
 * @throws NotFound if the viewer may not read it, or the report is not published
 */
export async function holdThreadOfReport(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { reportId, accountId }: { reportId: string; accountId: string },
): Promise<string> {
  const anchorKey = `report:${reportId}`;
  const there = await tx.report.findUnique({ where: { id: reportId }, select: { id: true } });
  if (!there) throw new NotFound();
  await tx.thread.createMany({
    data: [{ anchor: "report", anchorKey, reportId, startedById: accountId }],
    skipDuplicates: true,
  });
  const [thread] = await selectRows(tx, "thread-of-report", IdRow)`
    SELECT t."id"::text FROM "Thread" t WHERE t."anchorKey" = ${anchorKey} AND ${readable(viewer, "t")}`;
  if (!thread) throw new NotFound();
  await lockRows(tx, "Thread", [thread.id]);
  return thread.id;
}

/**
 * A thread that is there, locked. Lock the account before.
 *
 * @throws NotFound if there is none that the viewer may read
 */
export async function holdThread(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  threadId: string,
): Promise<string> {
  await lockRows(tx, "Thread", [threadId]);
  const [thread] = await selectRows(tx, "held-thread", IdRow)`
    SELECT t."id"::text FROM "Thread" t WHERE t."id" = ${threadId}::uuid AND ${readable(viewer, "t")}`;
  if (!thread) throw new NotFound();
  return thread.id;
}

const HeldComment = z.strictObject({
  id: z.string(),
  threadId: z.string(),
  rootId: z.string().nullable(),
  authorId: z.string().nullable(),
  status: z.enum(COMMENT_STATUSES),
  currentRevisionId: z.string(),
  createdAt: z.date(),
  deletedAt: z.date().nullable(),
  erasedAt: z.date().nullable(),
});
export type HeldComment = z.output<typeof HeldComment>;

/**
 * A comment as it is now, with its thread locked: neither its words, its status nor any count changes meanwhile. Lock
 * the account before.
 *
 * @throws NotFound if there is none in a thread that the viewer may read
 */
export async function holdComment(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  commentId: string,
): Promise<HeldComment> {
  const found = await tx.comment.findUnique({ where: { id: commentId }, select: { threadId: true } });
  if (!found) throw new NotFound();
  await lockRows(tx, "Thread", [found.threadId]);
  const [comment] = await selectRows(tx, "held-comment", HeldComment)`
    SELECT c."id"::text, c."threadId"::text, c."rootId"::text, c."authorId"::text, c."status"::text,
      c."currentRevisionId"::text, c."createdAt", c."deletedAt", c."erasedAt"
    FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId"
    WHERE c."id" = ${commentId}::uuid AND ${readable(viewer, "t")}`;
  if (!comment) throw new NotFound();
  return comment;
}
