import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { refreshProofs } from "./refresh-proofs";
import { refreshRelationships } from "./refresh-relationships";

/** Finds the sentences of relationships anew in every report where one of them stands or may stand. */
export async function refreshProofsOf(
  tx: Prisma.TransactionClient,
  relationshipIds: readonly string[],
): Promise<void> {
  const reports = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r."id" FROM "RelationshipEvidence" v
    JOIN "Block" b ON b."blockId" = v."blockId" JOIN "Report" r ON r."currentVersionId" = b."versionId"
    WHERE v."relationshipId" = ANY(${[...relationshipIds]}::uuid[])`;
  for (const { id } of reports) await refreshProofs(tx, id);
  await refreshRelationships(tx, relationshipIds);
}
