import "server-only";
import { can } from "@/lib/access/permissions";
import { opens } from "@/lib/access/rank";
import { REGISTERED_RANK, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Matcher } from "@/lib/entities/matching/build-matcher";
import { knownMatcher } from "@/lib/entities/queries/known-names";
import { Forbidden } from "@/lib/errors";

/** What any import may refer to: access levels and authors; and the matcher that finds entity names in its text. */
export type ImportCatalogue = {
  levels: { slug: string; name: string; rank: number }[];
  /** the cheapest tier on sale, or `registered` while there is none */
  lowestPaid: string;
  authors: { id: string; slug: string; name: string; accountId: string | null }[];
  matcher: Matcher;
};

/**
 * What every import needs from the catalogue, loaded once for a batch. Three statements.
 *
 * @throws Forbidden
 */
export async function readImportCatalogue(viewer: Viewer): Promise<ImportCatalogue> {
  if (!can(viewer, "draft.import")) throw new Forbidden();
  const [levels, authors, matcher] = await Promise.all([
    db.tier.findMany({ orderBy: { rank: "asc" }, select: { slug: true, name: true, rank: true } }),
    db.author.findMany({ select: { id: true, slug: true, name: true, accountId: true } }),
    knownMatcher(viewer),
  ]);
  return {
    levels,
    lowestPaid: levels.find((level) => !opens(REGISTERED_RANK, level.rank))?.slug ?? "registered",
    authors,
    matcher,
  };
}
