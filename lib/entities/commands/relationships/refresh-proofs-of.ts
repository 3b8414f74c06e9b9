import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { IdRow, selectRows } from "@/lib/db/rows";
import { refreshProofs } from "./refresh-proofs";
import { refreshRelationships } from "./refresh-relationships";

/**
 * Finds the sentences of relationships again in every report that contains one of them or may do so. Call it after
 * `lockRelationships`.
 */
export async function refreshProofsOf(
  tx: Prisma.TransactionClient,
  relationshipIds: readonly string[],
): Promise<void> {
  for (const id of await reportsProving(tx, relationshipIds)) await refreshProofs(tx, id);
  await refreshRelationships(tx, relationshipIds);
}

/** The published reports that contain, or may contain, a sentence that proves one of these relationships. */
export async function reportsProving(
  tx: Prisma.TransactionClient,
  relationshipIds: readonly string[],
): Promise<string[]> {
  if (relationshipIds.length === 0) return [];
  const reports = await selectRows(tx, "reports-proving", IdRow)`
    SELECT DISTINCT r."id"::text AS "id" FROM "RelationshipEvidence" v
    JOIN "Block" b ON b."blockId" = v."blockId" JOIN "Report" r ON r."currentVersionId" = b."versionId"
    WHERE v."relationshipId" = ANY(${[...relationshipIds]}::uuid[])`;
  return reports.map(({ id }) => id);
}
