import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { removeEntries } from "./keep-entries";

/**
 * Erases every wording of comments, whom they named, and the titles of topics that they begin, with the address made of
 * the title. Their threads are locked.
 */
export async function eraseWords(tx: Prisma.TransactionClient, commentIds: readonly string[]): Promise<void> {
  const ids = [...commentIds];
  const revisions = { commentId: { in: ids } };
  await tx.commentMention.deleteMany({ where: { revision: revisions } });
  await tx.commentRevision.updateMany({ where: revisions, data: { body: "" } });
  await removeEntries(tx, ids);
  await tx.$executeRaw`
    UPDATE "Thread" SET "title" = '', "anchorKey" = 'topic:' || "id"
    WHERE "anchor" = 'topic' AND "id" IN (SELECT "threadId" FROM "Comment" WHERE "id" = ANY(${ids}::uuid[]) AND "opens")`;
}
