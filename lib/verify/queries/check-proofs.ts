import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { placedProof } from "@/lib/entities/relationships/prove";
import { blockTexts } from "@/lib/reports/queries/block-texts";
import { alteredRow } from "./altered-row";

const Evidence = z.strictObject({
  evidenceId: z.string(),
  relationshipId: z.string(),
  versionId: z.string(),
  segmentId: z.string(),
  minRank: z.int(),
  blockId: z.string(),
  start: z.int(),
  end: z.int(),
  quoteHash: z.string(),
  retracted: z.boolean(),
});

/**
 * Checks the sentences that prove relationships in a report's current version: each is found again in the
 * published text. One whose evidence was retracted later may remain, for pages as known on an earlier day.
 */
export async function flawOfProofs(tx: Prisma.TransactionClient, reportId: string): Promise<string | null> {
  const found = await tx.proof.findMany({
    where: { reportId },
    select: {
      evidenceId: true,
      relationshipId: true,
      versionId: true,
      segmentId: true,
      minRank: true,
      blockId: true,
      start: true,
      end: true,
      sentence: true,
    },
  });
  const evidence = await selectRows(tx, "evidence-to-verify", Evidence)`
    SELECT v."id" AS "evidenceId", v."relationshipId", b."versionId", b."segmentId", b."minRank", v."blockId", v."start", v."end",
      v."quoteHash", v."retractedAt" IS NOT NULL AS "retracted"
    FROM "Report" r JOIN "Block" b ON b."versionId" = r."currentVersionId"
    JOIN "RelationshipEvidence" v ON v."blockId" = b."blockId" WHERE r."id" = ${reportId}::uuid`;
  const texts = await blockTexts(tx, reportId, [...new Set(evidence.map(({ blockId }) => blockId))]);
  const there = new Set(found.map(({ evidenceId }) => evidenceId));
  const expected = evidence.flatMap(({ retracted, quoteHash, start, end, ...place }) => {
    if (retracted && !there.has(place.evidenceId)) return [];
    const proof = placedProof(texts.get(place.blockId) ?? "", { start, end, quoteHash });
    return proof ? [{ ...place, ...proof }] : [];
  });
  return alteredRow("proof", expected, found, ({ evidenceId }) => `of the evidence ${evidenceId}`);
}
