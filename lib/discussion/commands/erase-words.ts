import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/** Erases every wording of comments, and whom they named. Their threads are locked. */
export async function eraseWords(tx: Prisma.TransactionClient, commentIds: readonly string[]): Promise<void> {
  const revisions = { commentId: { in: [...commentIds] } };
  await tx.commentMention.deleteMany({ where: { revision: revisions } });
  await tx.commentRevision.updateMany({ where: revisions, data: { body: "" } });
}
