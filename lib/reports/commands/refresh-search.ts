import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { SEARCH_FORM, searchVector, spelledWords } from "@/lib/text/tokens";
import { type SearchText, searchRows } from "../search-rows";

/**
 * Replaces the search entries of a report by those for the given texts: the public line (title, standfirst, tags, names
 * of subjects; `segmentId` null) and one for each segment. An empty list removes the report from search.
 */
export async function refreshSearch(
  tx: Prisma.TransactionClient,
  report: { id: string; publishedAt: Date },
  texts: readonly SearchText[],
): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { reportId: report.id } });
  for (const { segmentId, piece, minRank, text, weight } of searchRows(texts)) {
    await tx.$executeRaw`
      INSERT INTO "SearchEntry" ("id", "reportId", "segmentId", "piece", "form", "minRank", "publishedAt", "vector")
      VALUES (gen_random_uuid(), ${report.id}::uuid, ${segmentId}::uuid, ${piece}, ${SEARCH_FORM}, ${minRank}, ${report.publishedAt},
        ${searchVector(text, weight)})`;
  }
  await keepWords(tx, texts);
}

/** Records each word with the lowest level it occurs at, in alphabetical order, so that two writers never deadlock. */
async function keepWords(tx: Prisma.TransactionClient, texts: readonly SearchText[]): Promise<void> {
  const lowest = new Map<string, number>();
  for (const { text, minRank } of texts) {
    for (const word of spelledWords(text)) lowest.set(word, Math.min(minRank, lowest.get(word) ?? minRank));
  }
  if (lowest.size === 0) return;
  await tx.$executeRaw`
    INSERT INTO "SearchWord" AS w ("word", "minRank")
    SELECT * FROM unnest(${[...lowest.keys()]}::text[], ${[...lowest.values()]}::int[]) AS given("word", "minRank") ORDER BY 1
    ON CONFLICT ("word") DO UPDATE SET ("minRank") = ROW(EXCLUDED."minRank")
      WHERE least(w."minRank", EXCLUDED."minRank") IS DISTINCT FROM w."minRank"`;
}
