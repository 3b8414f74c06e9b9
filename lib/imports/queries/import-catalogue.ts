import "server-only";
import { can } from "@/lib/access/permissions";
import { REGISTERED_RANK, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { KnownName } from "@/lib/entities/matching/build-matcher";
import { readKnownNames } from "@/lib/entities/queries/known-names";
import { Forbidden } from "@/lib/errors";

/** What an import may name: access levels, authors, entities. */
export type ImportCatalogue = {
  levels: { slug: string; name: string; rank: number }[];
  /** the cheapest tier that is sold, or `registered` while there is none */
  lowestPaid: string;
  authors: { id: string; slug: string; name: string; accountId: string | null }[];
  /** by slug, those of merged entities too */
  entities: Map<string, { id: string; kind: string }>;
  names: KnownName[];
};

/**
 * Everything that an import asks of the catalogue, read once for a batch.
 *
 * @throws Forbidden
 */
export async function readImportCatalogue(viewer: Viewer): Promise<ImportCatalogue> {
  if (!can(viewer, "draft.import")) throw new Forbidden();
  const [levels, authors, entities, names] = await Promise.all([
    db.tier.findMany({ orderBy: { rank: "asc" }, select: { slug: true, name: true, rank: true } }),
    db.author.findMany({ select: { id: true, slug: true, name: true, accountId: true } }),
    db.entity.findMany({ select: { id: true, slug: true, kind: true, mergedIntoId: true } }),
    readKnownNames(viewer),
  ]);
  return {
    levels,
    lowestPaid: levels.find((level) => level.rank > REGISTERED_RANK)?.slug ?? "registered",
    authors,
    entities: new Map(
      entities.map(({ id, slug, kind, mergedIntoId }) => [slug, { id: mergedIntoId ?? id, kind }]),
    ),
    names,
  };
}
