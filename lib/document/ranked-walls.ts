import { Invalid } from "@/lib/errors";
import type { ReportDocument } from "./document";
import { type RankedWall, wallsOf } from "./walls";

/**
 * The walls of a document in the form that a version stores.
 *
 * @throws Invalid for a level without a tier
 */
export function rankedWalls(document: ReportDocument, rankOf: ReadonlyMap<string, number>): RankedWall[] {
  return wallsOf(document).map(({ access, offer }) => {
    const rank = rankOf.get(access);
    if (rank === undefined) throw new Invalid("document", `There is no tier “${access}”`);
    return { minRank: rank, offer };
  });
}
