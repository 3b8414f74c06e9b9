import { searchPieces } from "@/lib/text/pieces";

export type SearchText = { segmentId: string | null; minRank: number; text: string };

/** A search entry of a report. */
export type SearchRow = SearchText & { piece: number; weight: "A" | "D" };

/** The search entries for texts: as many pieces of each as it needs. What is written is also what is verified. */
export function searchRows(texts: readonly SearchText[]): SearchRow[] {
  return texts.flatMap(({ text, ...entry }) =>
    searchPieces(text).map(
      (words, piece): SearchRow => ({
        ...entry,
        piece,
        text: words,
        weight: entry.segmentId === null ? "A" : "D",
      }),
    ),
  );
}
