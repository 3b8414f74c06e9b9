import "server-only";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { eraseWords } from "./erase-words";

/**
 * Erases what a person whose account is removed left in discussions: words, reactions, display name, reports and
 * appeals. Answers to their comments stay. Their statuses stay too: what was rejected stays rejected. The account is
 * locked.
 *
 * @returns whether readers of a report saw their name, as a credit for a correction
 */
export async function forgetAccount(tx: Prisma.TransactionClient, accountId: string): Promise<boolean> {
  const written = await tx.comment.findMany({
    where: { authorId: accountId },
    select: { id: true, threadId: true },
  });
  const reacted = await tx.reaction.findMany({
    where: { accountId },
    select: { comment: { select: { threadId: true } } },
  });
  const threads = [
    ...written.map(({ threadId }) => threadId),
    ...reacted.map(({ comment }) => comment.threadId),
  ];
  await lockRows(tx, "Thread", [...new Set(threads)]);
  const ids = written.map(({ id }) => id);
  await tx.commentReport.updateMany({
    where: { commentId: { in: ids }, state: { in: ["awaiting", "under_review"] } },
    data: { state: "void", decidedAt: now() },
  });
  await eraseWords(tx, ids);
  await tx.comment.updateMany({ where: { id: { in: ids }, deletedAt: null }, data: { deletedAt: now() } });
  await tx.comment.updateMany({ where: { id: { in: ids } }, data: { authorId: null } });
  await takeBackReactions(tx, accountId);
  await recount(tx, [...new Set(threads)]);
  const own = { where: { accountId } };
  await tx.commentMention.deleteMany(own);
  await tx.appeal.deleteMany(own);
  await tx.sanction.deleteMany(own);
  await tx.moderatorGrant.deleteMany(own);
  await tx.threadVisit.deleteMany(own);
  await tx.participant.deleteMany(own);
  await tx.commentReport.updateMany({ where: { byId: accountId }, data: { note: "", byId: null } });
  const requested = { byId: accountId };
  const credits = await tx.correctionRequest.count({
    where: { ...requested, state: "corrected", creditName: { not: null } },
  });
  await tx.correctionRequest.updateMany({
    where: requested,
    data: { words: "", sourceUrl: null, creditName: null, byId: null },
  });
  return credits > 0;
}

async function takeBackReactions(tx: Prisma.TransactionClient, accountId: string): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM "Reaction" WHERE "accountId" = ${accountId}::uuid RETURNING "commentId", "kind")
    UPDATE "Comment" c SET
      "agreeCount" = "agreeCount" - (SELECT count(*) FROM gone WHERE gone."commentId" = c."id" AND gone."kind" = 'agree'),
      "helpfulCount" = "helpfulCount" - (SELECT count(*) FROM gone WHERE gone."commentId" = c."id" AND gone."kind" = 'helpful'),
      "disagreeCount" = "disagreeCount" - (SELECT count(*) FROM gone WHERE gone."commentId" = c."id" AND gone."kind" = 'disagree')
    WHERE c."id" IN (SELECT "commentId" FROM gone)`;
}

/** Counts what is visible in threads again, after many of their comments have changed. The threads are locked. */
async function recount(tx: Prisma.TransactionClient, threadIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Thread" t SET ("commentCount", "lastCommentAt") = (
      SELECT count(*), max(c."createdAt") FROM "Comment" c
      WHERE c."threadId" = t."id" AND c."status" IN ('unreviewed', 'approved') AND c."deletedAt" IS NULL AND c."erasedAt" IS NULL)
    WHERE t."id" = ANY(${[...threadIds]}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "Comment" r SET "replyCount" = (
      SELECT count(*) FROM "Comment" c
      WHERE c."rootId" = r."id" AND c."status" IN ('unreviewed', 'approved') AND c."deletedAt" IS NULL AND c."erasedAt" IS NULL)
    WHERE r."threadId" = ANY(${[...threadIds]}::uuid[]) AND r."rootId" IS NULL`;
}
