import "server-only";
import { can } from "@/lib/access/permissions";
import { opens } from "@/lib/access/rank";
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
  entities: Map<string, { id: string }>;
  names: KnownName[];
  /** the name to show, by id */
  entityNames: Map<string, string>;
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
    db.entity.findMany({
      select: {
        id: true,
        slug: true,
        mergedIntoId: true,
        names: {
          where: { type: "primary", retractedAt: null },
          orderBy: { lang: "asc" },
          take: 1,
          select: { value: true },
        },
      },
    }),
    readKnownNames(viewer),
  ]);
  return {
    levels,
    lowestPaid: levels.find((level) => !opens(REGISTERED_RANK, level.rank))?.slug ?? "registered",
    authors,
    entities: new Map(entities.map(({ id, slug, mergedIntoId }) => [slug, { id: mergedIntoId ?? id }])),
    entityNames: new Map(entities.map(({ id, slug, names: [name] }) => [id, name?.value ?? slug])),
    names,
  };
}
