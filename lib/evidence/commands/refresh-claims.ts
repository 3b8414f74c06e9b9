import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { columnsOf, DERIVED_COLUMNS, DERIVED_NOW } from "../queries/derived-claim-sql";

/** Which claims to refresh: these, or those in any version of a report. */
export type Affected = { claimIds: readonly string[] } | { reportId: string };

/**
 * Recomputes the derived columns of claims: where they occur today and who may read them, the grade of the source of
 * their first document, their newest assessment. The date is that of the newest report that carries a claim at its
 * lowest level: an occurrence that fewer people may read does not move it in a list. Returns the processed ids. Two
 * statements.
 */
export async function refreshClaims(tx: Prisma.TransactionClient, affected: Affected): Promise<string[]> {
  const ids = await idsOf(tx, affected);
  if (ids.length === 0) return [];
  await tx.$executeRaw`
    UPDATE "Claim" c SET (${Prisma.raw(DERIVED_COLUMNS.map((column) => `"${column}"`).join(", "))}) = ROW(${columnsOf("now")})
    FROM "Claim" a, ${DERIVED_NOW} WHERE a."id" = ANY(${ids}::uuid[]) AND c."id" = a."id"`;
  return ids;
}

async function idsOf(tx: Prisma.TransactionClient, affected: Affected): Promise<string[]> {
  if ("claimIds" in affected) return [...new Set(affected.claimIds)];
  const rows = await tx.versionClaim.findMany({
    // By its versions: there is no index of a report's claims.
    where: { version: { reportId: affected.reportId } },
    distinct: ["claimId"],
    select: { claimId: true },
  });
  return rows.map(({ claimId }) => claimId);
}
