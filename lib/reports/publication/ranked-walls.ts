import { Invalid } from "@/lib/errors";
import type { ReportDocument } from "../document/document";
import { type RankedWall, wallsOf } from "../document/walls";

/**
 * The walls of a document as a version keeps them.
 *
 * @throws Invalid for a level that no tier has
 */
export function rankedWalls(document: ReportDocument, rankOf: ReadonlyMap<string, number>): RankedWall[] {
  return wallsOf(document).map(({ access, offer }) => {
    const rank = rankOf.get(access);
    if (rank === undefined) throw new Invalid("document", `There is no tier “${access}”`);
    return { minRank: rank, offer };
  });
}
