import "server-only";
import { randomUUID } from "node:crypto";
import { Prisma } from "@/lib/db/generated/client";
import { IdRow, selectRows } from "@/lib/db/rows";
import { enqueueEach } from "@/lib/jobs/commands";

/** The row that made a change. */
type Change =
  | { versionId: string }
  | { withdrawalId: string }
  | { assessmentId: string }
  | { gradingId: string }
  | { relationshipId: string }
  | { commentId: string };

/**
 * Records a change that people may be told of, in its transaction, with the job that finds whom it concerns. A change
 * that was recorded before stays as it is, and so does one that readers do not see: a judgement of a claim that no
 * current version carries, an edge without proof, a held comment, and a comment that answers and names no one under
 * something that no one follows.
 *
 * @param at when it changed
 */
export async function recordCause(tx: Prisma.TransactionClient, change: Change, at: Date): Promise<void> {
  const { column, id, shown } = facts(change);
  const causes = await selectRows(tx, "record-cause", IdRow)`
    INSERT INTO "AlertCause" ("id", ${Prisma.raw(`"${column}"`)}, "at")
    SELECT ${randomUUID()}::uuid, ${id}::uuid, ${at} WHERE ${shown}
    ON CONFLICT DO NOTHING RETURNING "id"::text`;
  await enqueueEach(
    tx,
    "match-alerts",
    causes.map(({ id: causeId }) => ({ payload: { causeId }, key: `match:${causeId}` })),
  );
}

/**
 * Records that an edge which readers saw is retracted, or that this is undone. It takes the place of what was recorded of
 * the edge before: that is no news any more.
 *
 * @param at when it was retracted; null: it is restored
 */
export async function recordRetraction(
  tx: Prisma.TransactionClient,
  relationshipId: string,
  at: Date | null,
): Promise<void> {
  await tx.alertCause.deleteMany({ where: { relationshipId } });
  if (at) await recordCause(tx, { relationshipId }, at);
}

/** Its column, and whether readers see it. */
function facts(change: Change): { column: string; id: string; shown: Prisma.Sql } {
  const always = Prisma.sql`true`;
  if ("versionId" in change) return { column: "versionId", id: change.versionId, shown: always };
  if ("withdrawalId" in change) return { column: "withdrawalId", id: change.withdrawalId, shown: always };
  if ("gradingId" in change) return { column: "gradingId", id: change.gradingId, shown: always };
  if ("assessmentId" in change) {
    const id = change.assessmentId;
    const shown = Prisma.sql`EXISTS (SELECT FROM "Assessment" a JOIN "Claim" c ON c."id" = a."claimId"
      WHERE a."id" = ${id}::uuid AND c."minRank" IS NOT NULL AND c."retractedAt" IS NULL)`;
    return { column: "assessmentId", id, shown };
  }
  if ("relationshipId" in change) {
    const id = change.relationshipId;
    const shown = Prisma.sql`EXISTS (SELECT FROM "Relationship" x WHERE x."id" = ${id}::uuid AND x."minRank" IS NOT NULL)`;
    return { column: "relationshipId", id, shown };
  }
  const id = change.commentId;
  const shown = Prisma.sql`EXISTS (
    SELECT FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId" LEFT JOIN "Comment" p ON p."id" = c."parentId"
    WHERE c."id" = ${id}::uuid AND c."status" IN ('unreviewed', 'approved') AND c."deletedAt" IS NULL AND c."erasedAt" IS NULL
      AND (p."authorId" <> c."authorId" OR EXISTS (
        SELECT FROM "CommentMention" m WHERE m."revisionId" = c."currentRevisionId" AND m."accountId" <> c."authorId")
        OR EXISTS (SELECT FROM "Follow" f WHERE f."reportId" = t."reportId" AND f."accountId" <> c."authorId")))`;
  return { column: "commentId", id, shown };
}
