import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { isVisible } from "../policy";
import type { CommentStatus } from "../types";

type Seen = { status: CommentStatus; deletedAt: Date | null; erasedAt: Date | null };

/**
 * Changes the counts of visible comments, in its thread and under its first-level comment, by the difference that a
 * change of one comment makes. Its thread is locked. `before` is null for a new one.
 */
export async function keepCounts(
  tx: Prisma.TransactionClient,
  { threadId, rootId }: { threadId: string; rootId: string | null },
  before: Seen | null,
  after: Seen,
): Promise<void> {
  const difference = Number(isVisible(after)) - Number(before !== null && isVisible(before));
  if (difference === 0) return;
  await tx.thread.update({
    where: { id: threadId },
    data: { commentCount: { increment: difference } },
    select: { id: true },
  });
  if (rootId === null) return;
  await tx.comment.update({
    where: { id: rootId },
    data: { replyCount: { increment: difference } },
    select: { id: true },
  });
}
