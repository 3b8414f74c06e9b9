import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { blockTexts } from "@/lib/reports/queries/block-texts";
import { placedProof } from "../../relationships/prove";
import { refreshRelationships } from "./refresh-relationships";

const Evidence = z.strictObject({
  id: z.string(),
  relationshipId: z.string(),
  blockId: z.string(),
  start: z.int(),
  end: z.int(),
  quoteHash: z.string(),
  versionId: z.string(),
  segmentId: z.string(),
  minRank: z.int(),
});

/**
 * Finds the sentences that prove relationships in a report's current version, as of this transaction, and replaces the
 * earlier ones; after a withdrawal there are none. Those of retracted relationships stay, for pages as known on an
 * earlier day. Then updates the ranks of the relationships.
 */
export async function refreshProofs(tx: Prisma.TransactionClient, reportId: string): Promise<void> {
  const before = await tx.proof.findMany({
    where: { reportId },
    distinct: ["relationshipId"],
    select: { relationshipId: true },
  });
  await tx.proof.deleteMany({ where: { reportId } });
  const evidence = await selectRows(tx, "evidence-in-report", Evidence)`
    SELECT v."id", v."relationshipId", v."blockId", v."start", v."end", v."quoteHash", b."versionId", b."segmentId", b."minRank"
    FROM "Report" r JOIN "Block" b ON b."versionId" = r."currentVersionId"
    JOIN "RelationshipEvidence" v ON v."blockId" = b."blockId"
    WHERE r."id" = ${reportId}::uuid AND v."retractedAt" IS NULL`;
  const texts = await blockTexts(tx, reportId, [...new Set(evidence.map(({ blockId }) => blockId))]);
  await tx.proof.createMany({
    data: evidence.flatMap(({ id, quoteHash, start, end, ...place }) => {
      const proof = placedProof(texts.get(place.blockId) ?? "", { start, end, quoteHash });
      return proof ? [{ ...place, ...proof, evidenceId: id, reportId }] : [];
    }),
  });
  await refreshRelationships(
    tx,
    [...before, ...evidence].map(({ relationshipId }) => relationshipId),
  );
}
