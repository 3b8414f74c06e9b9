import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/** Which claims to look at: these, those that stand in a version of a report, or those that rest on a source. */
export type Affected = { claimIds: readonly string[] } | { reportId: string } | { sourceId: string };

/**
 * Writes the derived columns of claims anew: where they stand today and who may read it, the grade of the source of
 * their first document, their newest assessment. The date is that of the newest report that carries a claim at its lowest
 * level: a place that fewer may read does not move it in a list. Returns the ids looked at. Two statements.
 */
export async function refreshClaims(tx: Prisma.TransactionClient, affected: Affected): Promise<string[]> {
  const ids = await idsOf(tx, affected);
  if (ids.length === 0) return [];
  await tx.$executeRaw`
    UPDATE "Claim" c
    SET ("minRank", "publishedAt", "sourceId", "reliability", "credibility", "status", "recheckOn", "assessedAt")
      = ROW(now."minRank", now."publishedAt", now."sourceId", now."reliability", now."credibility", now."status",
        now."recheckOn", now."assessedAt")
    FROM (
      SELECT a."id", standing.*, doc.*, judged.*
      FROM "Claim" a
      LEFT JOIN LATERAL (
        SELECT vc."minRank", max(r."publishedAt") AS "publishedAt"
        FROM "VersionClaim" vc JOIN "Report" r ON r."currentVersionId" = vc."versionId" WHERE vc."claimId" = a."id"
        GROUP BY vc."minRank" ORDER BY vc."minRank" LIMIT 1
      ) standing ON true
      LEFT JOIN LATERAL (
        SELECT s."id" AS "sourceId", s."reliability"
        FROM "ClaimDocument" cd JOIN "SourceDocument" sd ON sd."id" = cd."documentId" JOIN "Source" s ON s."id" = sd."sourceId"
        WHERE cd."claimId" = a."id" AND cd."retractedAt" IS NULL ORDER BY cd."position", cd."id" LIMIT 1
      ) doc ON true
      LEFT JOIN LATERAL (
        SELECT j."credibility", j."status", j."recheckOn", j."assessedAt" FROM "Assessment" j
        WHERE j."claimId" = a."id" ORDER BY j."assessedAt" DESC, j."id" DESC LIMIT 1
      ) judged ON true
      WHERE a."id" = ANY(${ids}::uuid[])
    ) now
    WHERE c."id" = now."id"`;
  return ids;
}

async function idsOf(tx: Prisma.TransactionClient, affected: Affected): Promise<string[]> {
  if ("claimIds" in affected) return [...new Set(affected.claimIds)];
  if ("reportId" in affected) {
    const rows = await tx.versionClaim.findMany({
      where: { reportId: affected.reportId },
      distinct: ["claimId"],
      select: { claimId: true },
    });
    return rows.map(({ claimId }) => claimId);
  }
  const rows = await tx.claimDocument.findMany({
    where: { document: { sourceId: affected.sourceId } },
    distinct: ["claimId"],
    select: { claimId: true },
  });
  return rows.map(({ claimId }) => claimId);
}
