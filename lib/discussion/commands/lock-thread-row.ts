import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { IdRow, selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { readPassages } from "@/lib/reports/queries/passages";
import { COMMENT_STATUSES } from "../types";

/** A report, or one passage or claim in it. */
type Place = { reportId: string; blockId?: string; claimId?: string; accountId: string };

/**
 * The thread of a report, a passage or a claim, locked; made if there is none yet. Lock the report and the account before.
 *
 * @throws NotFound if the viewer may not read it, or the report is not published
 */
export async function lockThreadRowOf(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  place: Place,
): Promise<string> {
  const { reportId, blockId, claimId } = place;
  const report = await tx.report.findUnique({
    where: { id: reportId },
    select: { id: true, currentVersionId: true },
  });
  if (!report?.currentVersionId) throw new NotFound();
  const anchorKey =
    blockId !== undefined
      ? `block:${report.id}:${blockId}`
      : // As the database writes it: the same id in capitals is the same claim.
        claimId !== undefined
        ? `claim:${claimId.toLowerCase()}`
        : `report:${report.id}`;
  const [known] = await readableThread(tx, viewer, anchorKey);
  if (!known) await beginThread(tx, viewer, { ...place, anchorKey, versionId: report.currentVersionId });
  const [thread] = known ? [known] : await readableThread(tx, viewer, anchorKey);
  if (!thread) throw new NotFound();
  await lockRows(tx, "Thread", [thread.id]);
  return thread.id;
}

/**
 * A thread that is there, locked. Lock the account before.
 *
 * @throws NotFound if there is none that the viewer may read
 */
export async function lockThreadRow(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  threadId: string,
): Promise<string> {
  await lockRows(tx, "Thread", [threadId]);
  const [thread] = await selectRows(tx, "locked-thread", IdRow)`
    SELECT t."id"::text FROM "Thread" t WHERE t."id" = ${threadId}::uuid AND ${readable(viewer, "t")}`;
  if (!thread) throw new NotFound();
  return thread.id;
}

const readableThread = (tx: Prisma.TransactionClient, viewer: Viewer, anchorKey: string) =>
  selectRows(tx, "thread-of-place", IdRow)`
    SELECT t."id"::text FROM "Thread" t WHERE t."anchorKey" = ${anchorKey} AND ${readable(viewer, "t")}`;

type NewThread = Place & { anchorKey: string; versionId: string };

/** @throws NotFound if the words that it would be about are not there for this viewer */
async function beginThread(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { anchorKey, versionId, reportId, blockId, claimId, accountId: startedById }: NewThread,
): Promise<void> {
  const row = { anchorKey, reportId, startedById };
  if (blockId !== undefined) {
    const found = (await readPassages(tx, viewer, { versionId, blockIds: [blockId] })).get(blockId);
    if (!found) throw new NotFound();
    const words = { blockId, versionId, quote: found.text, quoteRank: found.minRank };
    await tx.thread.createMany({ data: [{ ...row, ...words, anchor: "block" }], skipDuplicates: true });
  } else if (claimId !== undefined) {
    const [found] = await selectRows(tx, "claim-here", ClaimHere)`
      SELECT vc."sentence" FROM "VersionClaim" vc JOIN "Claim" c ON c."id" = vc."claimId" AND c."retractedAt" IS NULL
      WHERE vc."versionId" = ${versionId}::uuid AND vc."claimId" = ${claimId}::uuid AND ${readable(viewer, "vc")}
      ORDER BY vc."position" LIMIT 1`;
    if (!found) throw new NotFound();
    const words = { claimId, versionId, quote: found.sentence };
    await tx.thread.createMany({ data: [{ ...row, ...words, anchor: "claim" }], skipDuplicates: true });
  } else {
    await tx.thread.createMany({ data: [{ ...row, anchor: "report" }], skipDuplicates: true });
  }
}

const ClaimHere = z.strictObject({ sentence: z.string() });

const LockedComment = z.strictObject({
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
export type LockedComment = z.output<typeof LockedComment>;

/**
 * A comment as it is now, with its thread locked: neither its words, its status nor any count changes meanwhile. Lock
 * the account before.
 *
 * @throws NotFound if there is none in a thread that the viewer may read
 */
export async function lockCommentRow(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  commentId: string,
): Promise<LockedComment> {
  const found = await tx.comment.findUnique({ where: { id: commentId }, select: { threadId: true } });
  if (!found) throw new NotFound();
  await lockRows(tx, "Thread", [found.threadId]);
  const [comment] = await selectRows(tx, "locked-comment", LockedComment)`
    SELECT c."id"::text, c."threadId"::text, c."rootId"::text, c."authorId"::text, c."status"::text,
      c."currentRevisionId"::text, c."createdAt", c."deletedAt", c."erasedAt"
    FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId"
    WHERE c."id" = ${commentId}::uuid AND ${readable(viewer, "t")}`;
  if (!comment) throw new NotFound();
  return comment;
}
