import "server-only";
import { recordCause } from "@/lib/causes/commands/record-cause";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { isVisible } from "../policy";
import type { CommentStatus } from "../types";
import { keepCounts } from "./keep-counts";
import type { LockedComment } from "./lock-thread-row";

/** Gives a held comment another status, and its thread the counts and the latest moment that follow from it. */
export async function changeStatus(
  tx: Prisma.TransactionClient,
  before: LockedComment,
  { status, erasedAt }: { status: CommentStatus; erasedAt: Date | null },
): Promise<void> {
  await tx.comment.update({ where: { id: before.id }, data: { status, erasedAt }, select: { id: true } });
  await keepCounts(tx, before, before, { ...before, status, erasedAt });
  await tx.$executeRaw`UPDATE "Thread" SET "lastCommentAt" = (
    SELECT max("createdAt") FROM "Comment" WHERE "threadId" = ${before.threadId}::uuid
      AND "status" IN ('unreviewed', 'approved') AND "deletedAt" IS NULL AND "erasedAt" IS NULL)
    WHERE "id" = ${before.threadId}::uuid`;
  if (!isVisible(before)) await recordCause(tx, { commentId: before.id }, now());
}
