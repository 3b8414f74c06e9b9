import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { nameOf } from "@/lib/reports/queries/entity-names";
import type { ListEntities } from "../list-query";
import type { EntityFacets, EntityItem, EntityList, FacetCount } from "../types";
import { chineseNameOf } from "./name-sql";
import { namedLike } from "./named-like";

const PAGE_SIZE = 60;

type Row = {
  items: (EntityItem & { key: string })[] | null;
  total: number;
  facets: (FacetCount & { facet: keyof EntityFacets })[] | null;
};

/**
 * A page of the register by name, with how many entities each choice would show. Entities are public. One statement;
 * `q` is any part of any name, or of
 * its pinyin without tones.
 */
export async function listEntities(_viewer: Viewer, query: ListEntities): Promise<EntityList> {
  const { kind, stage, country, letter, q, after } = query;
  const behind = after
    ? Prisma.sql`AND (a.key, a."slug") > (${after.key}::text COLLATE "C", ${after.slug}::text COLLATE "C")`
    : Prisma.empty;
  const [row] = await db.$queryRaw<Row[]>`
    WITH named AS (
      SELECT e."slug", e."kind"::text AS kind, e."country", e."stages", ${nameOf("e")} AS name, ${chineseNameOf("e")} AS "nameZh"
      FROM "Entity" e
      WHERE e."mergedIntoId" IS NULL ${q === undefined ? Prisma.empty : Prisma.sql`AND ${namedLike(q)}`}
    ),
    keyed AS (
      SELECT n.*, lower(unaccented) COLLATE "C" AS key,
        CASE WHEN unaccented ~* '^[a-z]' THEN lower(left(unaccented, 1)) ELSE 'other' END AS letter
      FROM named n, LATERAL translate(n.name, 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŠŽ', 'AAAAAACEEEEIIIINOOOOOOUUUUSZ') unaccented
    ),
    a AS MATERIALIZED (
      SELECT k.*, ${is(kind, Prisma.sql`k.kind = ${kind}`)} AS "ofKind", ${is(stage, Prisma.sql`${stage} = ANY(k."stages")`)} AS "ofStage",
        ${is(country, Prisma.sql`k."country" IS NOT DISTINCT FROM ${country}`)} AS "ofCountry",
        ${is(letter, Prisma.sql`k.letter = ${letter}`)} AS "ofLetter"
      FROM keyed k
    )
    SELECT
      (SELECT json_agg(p) FROM (
        SELECT a."slug", a.kind, a."country", a."stages", a.name, a."nameZh", a.key FROM a
        WHERE a."ofKind" AND a."ofStage" AND a."ofCountry" AND a."ofLetter" ${behind}
        ORDER BY a.key, a."slug" COLLATE "C" LIMIT ${PAGE_SIZE + 1}) p) AS "items",
      (SELECT count(*)::int FROM a WHERE a."ofKind" AND a."ofStage" AND a."ofCountry" AND a."ofLetter") AS "total",
      (SELECT json_agg(f) FROM (
        SELECT 'kinds' AS facet, a.kind AS value, count(*)::int AS entities FROM a
          WHERE a."ofStage" AND a."ofCountry" AND a."ofLetter" GROUP BY a.kind
        UNION ALL SELECT 'stages', s, count(*)::int FROM a, unnest(a."stages") s
          WHERE a."ofKind" AND a."ofCountry" AND a."ofLetter" GROUP BY s
        UNION ALL SELECT 'countries', a."country", count(*)::int FROM a
          WHERE a."country" IS NOT NULL AND a."ofKind" AND a."ofStage" AND a."ofLetter" GROUP BY a."country"
        UNION ALL SELECT 'letters', a.letter, count(*)::int FROM a
          WHERE a."ofKind" AND a."ofStage" AND a."ofCountry" GROUP BY a.letter) f) AS "facets"`;
  const items = row?.items ?? [];
  const page = items.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    items: page.map(({ key: _, ...item }) => item),
    total: row?.total ?? 0,
    next: items.length > PAGE_SIZE && last ? `${last.slug}~${last.key}` : null,
    facets: byFacet(row?.facets ?? []),
  };
}

const is = (choice: string | undefined, condition: Prisma.Sql): Prisma.Sql =>
  choice === undefined ? Prisma.sql`true` : Prisma.sql`(${condition})`;

function byFacet(rows: readonly (FacetCount & { facet: keyof EntityFacets })[]): EntityFacets {
  const of = (facet: keyof EntityFacets): FacetCount[] =>
    rows.filter((row) => row.facet === facet).map(({ value, entities }) => ({ value, entities }));
  return { kinds: of("kinds"), stages: of("stages"), countries: of("countries"), letters: of("letters") };
}
