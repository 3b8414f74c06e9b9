import "server-only";
import { z } from "zod";
import { EntityKind } from "@/lib/db/generated/enums";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { nameOf } from "@/lib/names/queries/entity-names";
import type { Candidate } from "../types";

/** The import whose lines are looked at. */
export type Import = { id: string; list: string };

const Found = z.strictObject({ asked: z.string(), id: z.string() });

/** The entities that a list has given these keys, by key: what an earlier file of it made or found, unless that was undone. */
export async function entitiesByKey(
  tx: RowReader,
  { list }: Import,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await selectRows(tx, "entities-by-key", Found)`
    SELECT DISTINCT ON (l."key") l."key" AS "asked", coalesce(e."mergedIntoId", e."id")::text AS "id"
    FROM "RegisterImportLine" l JOIN "RegisterImport" i ON i."id" = l."importId" JOIN "Entity" e ON e."id" = l."entityId"
    WHERE l."key" = ANY(${[...new Set(keys)]}::text[]) AND i."list" = ${list} AND l."subject" = 'entity'
      AND l."doneAt" IS NOT NULL AND (l."undoneAt" IS NULL OR l."kept" <> '')
    ORDER BY l."key", l."doneAt" DESC`;
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}

/** Entities by their address. */
export async function entitiesBySlug(
  tx: RowReader,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await selectRows(tx, "entities-by-slug", Found)`
    SELECT e."slug" AS "asked", coalesce(e."mergedIntoId", e."id")::text AS "id" FROM "Entity" e
    WHERE e."slug" = ANY(${[...new Set(slugs)]}::text[])`;
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}

type OneIdentifier = { scheme: string; value: string };

/** Entities by identifiers that only one can have, as `SCHEME value`. */
export async function entitiesByIdentifier(
  tx: RowReader,
  identifiers: readonly OneIdentifier[],
): Promise<ReadonlyMap<string, string>> {
  const own = identifiers.filter(({ scheme }) => scheme !== "HS");
  if (own.length === 0) return new Map();
  const rows = await selectRows(tx, "entities-by-identifier", Found)`
    SELECT i."scheme" || ' ' || i."value" AS "asked", coalesce(e."mergedIntoId", e."id")::text AS "id"
    FROM "Identifier" i JOIN "Entity" e ON e."id" = i."entityId"
    WHERE i."retractedAt" IS NULL AND i."value" = ANY(${own.map(({ value }) => value)}::text[])
      AND (i."scheme", i."value") IN (
        SELECT * FROM unnest(${own.map(({ scheme }) => scheme)}::text[], ${own.map(({ value }) => value)}::text[]))`;
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}

/** The least similarity of two names, by their trigrams; the same as in the list of duplicates. */
const ALIKE = 0.6;
const MOST_CANDIDATES = 5;

const LikeRow = z.strictObject({
  number: z.int(),
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(EntityKind),
  country: z.string().nullable(),
  matched: z.string(),
  asked: z.string(),
  alike: z.number(),
});

/** A name of a line, and what the line says it is. */
export type AskedName = {
  number: number;
  name: string;
  /** as the line has it, with its legal form */
  whole: boolean;
  kind: EntityKind;
  country: string | null;
};

/** Entities of the same sort with similar names, by the number of the line, the most similar first. */
export async function entitiesLike(
  tx: RowReader & { $executeRaw: (strings: TemplateStringsArray, ...values: unknown[]) => Promise<number> },
  asked: readonly AskedName[],
): Promise<ReadonlyMap<number, Candidate[]>> {
  if (asked.length === 0) return new Map();
  await tx.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', ${String(ALIKE)}, true)`;
  const rows = await selectRows(tx, "entities-alike", LikeRow)`
    WITH w AS MATERIALIZED (
      SELECT * FROM unnest(${asked.map(({ number }) => number)}::int[], ${asked.map(({ name }) => name)}::text[],
        ${asked.map(({ kind }) => kind)}::text[]) AS w("number", "name", "kind")
    ), found AS (
      SELECT w."number", w."name" AS "asked", w."kind" AS "wanted", n."entityId", n."value", 1::real AS "alike"
        FROM w JOIN "EntityName" n ON lower(n."value") = lower(w."name") AND n."retractedAt" IS NULL
      UNION ALL
      SELECT w."number", w."name", w."kind", n."entityId", n."value", similarity(n."value", w."name")
        FROM w JOIN "EntityName" n ON n."value" % w."name" AND n."retractedAt" IS NULL
        WHERE lower(n."value") <> lower(w."name")
          AND regexp_replace(n."value", '[^0-9]+', ' ', 'g') = regexp_replace(w."name", '[^0-9]+', ' ', 'g')
    )
    SELECT DISTINCT ON (f."number", e."id") f."number", e."id"::text, e."slug", ${nameOf("e")} AS "name", e."kind"::text AS "kind",
      e."country", f."value" AS "matched", f."asked", f."alike"
    FROM found f JOIN "Entity" m ON m."id" = f."entityId" JOIN "Entity" e ON e."id" = coalesce(m."mergedIntoId", m."id")
    WHERE e."kind"::text = f."wanted" OR (e."kind"::text = ANY(${BODIES}::text[]) AND f."wanted" = ANY(${BODIES}::text[]))
    ORDER BY f."number", e."id", f."alike" DESC`;
  const lines = new Map(asked.map((one) => [one.number, one]));
  const whole = new Set(
    asked.flatMap((one) => (one.whole ? [`${one.number} ${one.name.toLowerCase()}`] : [])),
  );
  const found = new Map<number, (Candidate & { alike: number })[]>();
  for (const { number, matched, asked: name, alike, ...entity } of rows) {
    const line = lines.get(number);
    const same = matched.toLowerCase() === name.toLowerCase() && whole.has(`${number} ${name.toLowerCase()}`);
    const abroad = line?.country && entity.country && line.country !== entity.country;
    const exact = same && entity.kind === line?.kind && !abroad;
    const why = same
      ? `It is called “${matched}” too.`
      : `It is called “${matched}”${alike < 1 ? ` (${Math.round(alike * 100)}% alike)` : ", without a legal form"}.`;
    found.set(number, [...(found.get(number) ?? []), { ...entity, why, exact, alike }]);
  }
  return new Map(
    [...found].map(([number, some]) => [
      number,
      some
        .sort((one, other) => other.alike - one.alike)
        .slice(0, MOST_CANDIDATES)
        .map(({ alike: _, ...candidate }) => candidate),
    ]),
  );
}

/** Kinds that are easily taken for each other. */
const BODIES = ["Organization", "ResearchInstitute", "PublicBody"];
