import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { EntityKind } from "@/lib/db/generated/enums";
import { selectRows, TextList } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { hasStage } from "@/lib/field/chains";
import { readChains } from "@/lib/field/queries/read-chains";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import type { ListEntities } from "../list-query";
import type { EntityFacets, EntityList, FacetCount } from "../types";
import { namedLike } from "./named-like";

const PAGE_SIZE = 60;

const Row = z.strictObject({
  items: z
    .array(
      z.strictObject({
        slug: z.string(),
        kind: z.enum(EntityKind),
        country: z.string().nullable(),
        stages: TextList,
        name: z.string(),
        nameZh: z.string().nullable(),
        key: z.string(),
      }),
    )
    .nullable(),
  facets: z
    .array(
      z.strictObject({
        facet: z.enum(["total", "kinds", "stages", "countries", "letters"]),
        value: z.string(),
        entities: z.int(),
      }),
    )
    .nullable(),
});

/**
 * A page of the register by name, with the number of entities that each filter would show. Entities are public. Three
 * statements, two of them for the chains and the words of kinds; names are looked up only for the entities on the page: the order is that of
 * `RegisterEntry`, and the counts come from one row for each combination of filter values. `q` is any part of any name, or
 * of its pinyin without tones.
 *
 * @throws NotFound for a stage that neither the field nor an entity has
 */
export async function listEntities(_viewer: Viewer, query: ListEntities): Promise<EntityList> {
  const { kind, stage, country, letter, q, after } = query;
  const choices = {
    kind: kind === undefined ? ALL : Prisma.sql`a."kind"::text = ${kind}`,
    stage: stage === undefined ? ALL : Prisma.sql`${stage} = ANY(a."stages")`,
    country: country === undefined ? ALL : Prisma.sql`a."country" = ${country}`,
    letter: letter === undefined ? ALL : Prisma.sql`a."letter" = ${letter}`,
  };
  const { kind: ofKind, stage: ofStage, country: ofCountry, letter: ofLetter } = choices;
  const named = q === undefined ? ALL : namedLike(q);
  const behind = after ? Prisma.sql`(a."key", a."slug") > (${after.key}::text, ${after.slug}::text)` : ALL;
  const reading = Promise.all([readChains(), readFieldWords()]);
  const [row] = await selectRows(db, "entities", Row)`
    WITH page AS MATERIALIZED (
      SELECT a."id", a."key", a."slug" FROM (${ENTRIES} WHERE ${named}) a
      WHERE ${ofKind} AND ${ofStage} AND ${ofCountry} AND ${ofLetter} AND ${behind}
      ORDER BY a."key", a."slug" LIMIT ${PAGE_SIZE + 1}
    ),
    a AS MATERIALIZED (
      SELECT e."kind", e."stages", e."country", e."letter", count(*)::int AS n FROM (${ENTRIES}) e WHERE ${named}
      GROUP BY e."kind", e."stages", e."country", e."letter"
    )
    SELECT
      (SELECT json_agg(json_build_object('slug', e."slug", 'kind', e."kind", 'country', e."country", 'stages', e."stages",
          'name', ${nameOf("e")}, 'nameZh', ${chineseNameOf("e")}, 'key', p."key") ORDER BY p."key", p."slug")
        FROM page p CROSS JOIN LATERAL (SELECT * FROM "Entity" o WHERE o."id" = p."id" OFFSET 0) e) AS "items",
      (SELECT json_agg(f ORDER BY f.facet, f.value COLLATE "C") FROM (
        SELECT 'total' AS facet, '' AS value, coalesce(sum(n), 0)::int AS entities FROM a
          WHERE ${ofKind} AND ${ofStage} AND ${ofCountry} AND ${ofLetter}
        UNION ALL SELECT 'kinds', a."kind"::text, sum(n)::int FROM a
          WHERE ${ofStage} AND ${ofCountry} AND ${ofLetter} GROUP BY a."kind"
        UNION ALL SELECT 'stages', s, sum(n)::int FROM a, unnest(a."stages") s
          WHERE ${ofKind} AND ${ofCountry} AND ${ofLetter} GROUP BY s
        UNION ALL SELECT 'countries', a."country", sum(n)::int FROM a
          WHERE a."country" IS NOT NULL AND ${ofKind} AND ${ofStage} AND ${ofLetter} GROUP BY a."country"
        UNION ALL SELECT 'letters', a."letter", sum(n)::int FROM a
          WHERE ${ofKind} AND ${ofStage} AND ${ofCountry} GROUP BY a."letter") f) AS "facets"`;
  const [chains, words] = await reading;
  const { items: found, facets: counted } = row ?? { items: null, facets: null };
  const [items, facets] = [found ?? [], counted ?? []];
  const inUse = facets.some(({ facet, value }) => facet === "stages" && value === stage);
  if (stage !== undefined && !inUse && !hasStage(chains, stage)) throw new NotFound();
  const page = items.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    items: page.map(({ key: _, ...item }) => item),
    total: facets.find(({ facet }) => facet === "total")?.entities ?? 0,
    next: items.length > PAGE_SIZE && last ? `${last.slug}~${last.key}` : null,
    facets: byFacet(facets),
    chains,
    words,
  };
}

const ALL = Prisma.sql`true`;
/** `e`, the alias that `namedLike` uses for an entity. */
const ENTRIES = Prisma.sql`SELECT e.* FROM (SELECT g.*, g."entityId" AS "id" FROM "RegisterEntry" g) e`;

function byFacet(rows: readonly (FacetCount & { facet: string })[]): EntityFacets {
  const of = (facet: keyof EntityFacets): FacetCount[] =>
    rows.filter((row) => row.facet === facet).map(({ value, entities }) => ({ value, entities }));
  return { kinds: of("kinds"), stages: of("stages"), countries: of("countries"), letters: of("letters") };
}
