import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * Writes anew from which rank on relationships have a proof that can be read: a sentence of a current version, or the
 * words of a source document, which are public. Without either they are *unsupported* and the desk's alone.
 */
export async function refreshRelationships(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Relationship" x SET ("minRank") = ROW(least(
      (SELECT min(p."minRank") FROM "Proof" p JOIN "RelationshipEvidence" v ON v."id" = p."evidenceId"
        WHERE p."relationshipId" = x."id" AND v."retractedAt" IS NULL),
      (SELECT 0 FROM "RelationshipDocument" d WHERE d."relationshipId" = x."id" AND d."retractedAt" IS NULL LIMIT 1)))
    WHERE x."id" = ANY(${[...new Set(ids)]}::uuid[])`;
}
