import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { PROOF_RANK } from "../queries/proof-rank-sql";

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
    UPDATE "Relationship" x SET ("minRank") = ROW(${PROOF_RANK})
    WHERE x."id" = ANY(${[...new Set(ids)]}::uuid[])`;
}
