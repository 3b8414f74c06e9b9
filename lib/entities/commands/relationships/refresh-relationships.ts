import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { PROOF_RANK } from "../../queries/proof-sql";

/**
 * Recomputes the lowest rank that may read a proof of relationships: a sentence of a current version, or the words of a
 * source document, which are public. Without either they are *unsupported* and only the desk sees them.
 */
export async function refreshRelationships(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Relationship" x SET ("minRank") = ROW(${PROOF_RANK})
    WHERE x."id" = ANY(${[...new Set(ids)]}::uuid[])`;
}
