import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/** The derived columns of a claim, in the order of `derivedOf`. */
export const DERIVED_COLUMNS = [
  "minRank",
  "publishedAt",
  "sourceId",
  "reliability",
  "credibility",
  "status",
  "recheckOn",
  "assessedAt",
] as const;

/** SQL for the derived columns of a row, as a list of columns. */
export const columnsOf = (alias: "a" | "now"): Prisma.Sql =>
  Prisma.raw(DERIVED_COLUMNS.map((column) => `${alias}."${column}"`).join(", "));

/**
 * SQL for the current derived columns of the claim `a`: where it occurs and who may read it, the grade of the source of
 * its first document, its newest assessment. The date is that of the newest report that carries it at its lowest level.
 */
export const DERIVED_NOW = Prisma.sql`LATERAL (
  SELECT standing.*, doc.*, judged.* FROM (SELECT 1) one
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
) now`;
