import "server-only";
import { readBlocks } from "@/lib/checks/read-blocks";
import { hashedSentences } from "@/lib/checks/sentence-hash";
import type { Prisma } from "@/lib/db/generated/client";
import type { ReportDocument } from "@/lib/document/document";

/** Replaces the hashes of the previous version's sentences with those of this version: two statements. */
export async function writeSentences(
  tx: Prisma.TransactionClient,
  { reportId, versionId }: { reportId: string; versionId: string },
  document: ReportDocument,
): Promise<void> {
  await tx.sentenceHash.deleteMany({ where: { reportId } });
  const found = hashedSentences(readBlocks(document));
  await tx.sentenceHash.createMany({
    data: found.map(({ blockId, hash }, position) => ({ versionId, reportId, position, blockId, hash })),
  });
}
