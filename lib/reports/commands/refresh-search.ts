import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { searchVector } from "@/lib/search/tokens";

export type SearchText = { segmentId: string | null; minRank: number; text: string };

/**
 * Replaces what search knows of a report by the given texts: the public line (title, standfirst, tags, names of
 * subjects; `segmentId` null) and one for each segment. An empty list takes the report out of search.
 */
export async function refreshSearch(
  tx: Prisma.TransactionClient,
  report: { id: string; publishedAt: Date },
  texts: readonly SearchText[],
): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { reportId: report.id } });
  for (const { segmentId, minRank, text } of texts) {
    await tx.$executeRaw`
      INSERT INTO "SearchEntry" ("id", "reportId", "segmentId", "minRank", "publishedAt", "vector")
      VALUES (gen_random_uuid(), ${report.id}::uuid, ${segmentId}::uuid, ${minRank}, ${report.publishedAt},
        ${searchVector(text, segmentId === null ? "A" : "D")})`;
  }
}
