import "server-only";
import { z } from "zod";
import type { RowReader } from "@/lib/db/rows";
import { selectRows } from "@/lib/db/rows";
import { SCHEMES, tidied } from "@/lib/names/identifiers/schemes";
import { entitiesByIdentifier, entitiesByKey, entitiesBySlug, type Import } from "./find-entities";

/** What the end of a relationship means: an entity, one that this import will make, or why it means nothing. */
export type End = { id: string } | { pending: true } | { problem: string };

/** Schemes whose values cannot be taken for a name or a key. */
const PLAIN = ["LEI", "ISIN", "USCC", "CAS", "QID"] as const;

/**
 * What the ends of relationships mean, by how they are written: the key of a list, an address, an identifier, or a name that
 * only one entity has.
 */
export async function findEnds(
  tx: RowReader,
  list: Import,
  written: readonly string[],
): Promise<ReadonlyMap<string, End>> {
  const texts = [...new Set(written)];
  const keys = await entitiesByKey(tx, list, texts);
  const waiting = await keysOf(tx, list.id, texts);
  const slugs = await entitiesBySlug(tx, texts);
  const identifiers = await entitiesByIdentifier(tx, texts.flatMap(identifiersIn));
  const open = texts.filter((text) => !keys.has(text) && !waiting.has(text) && !slugs.has(text));
  const names = await entitiesNamed(tx, open);
  return new Map(
    texts.map((text): [string, End] => {
      const id =
        keys.get(text) ??
        slugs.get(text) ??
        identifiersIn(text)
          .map(({ scheme, value }) => identifiers.get(`${scheme} ${value}`))
          .find(Boolean);
      if (id !== undefined) return [text, { id }];
      if (waiting.has(text)) return [text, { pending: true }];
      const [only, other] = names.get(text.toLowerCase()) ?? [];
      if (other !== undefined) return [text, { problem: `Several entities are called “${text}”.` }];
      return [text, only === undefined ? { problem: `There is no entity “${text}”.` } : { id: only }];
    }),
  );
}

function identifiersIn(text: string): { scheme: string; value: string }[] {
  return PLAIN.flatMap((scheme) => {
    const value = tidied(scheme, text);
    return SCHEMES[scheme].valid(value) ? [{ scheme, value }] : [];
  });
}

const KeyRow = z.strictObject({ key: z.string() });

/** The keys of entities that an import is still to make or to complete. */
async function keysOf(
  tx: RowReader,
  importId: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await selectRows(tx, "keys-of-import", KeyRow)`
    SELECT DISTINCT l."key" FROM "RegisterImportLine" l
    WHERE l."key" = ANY(${[...keys]}::text[]) AND l."importId" = ${importId}::uuid AND l."subject" = 'entity'
      AND l."plan" IN ('create', 'extend', 'same', 'decide') AND l."doneAt" IS NULL`;
  return new Set(rows.map(({ key }) => key));
}

const NamedRow = z.strictObject({ name: z.string(), ids: z.array(z.string()) });

/** Entities by their present and former names, in lower case. */
async function entitiesNamed(
  tx: RowReader,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (names.length === 0) return new Map();
  const rows = await selectRows(tx, "entities-named", NamedRow)`
    SELECT lower(n."value") AS "name", array_agg(DISTINCT coalesce(e."mergedIntoId", e."id")::text) AS "ids"
    FROM "EntityName" n JOIN "Entity" e ON e."id" = n."entityId"
    WHERE n."retractedAt" IS NULL AND lower(n."value") = ANY(${names.map((name) => name.toLowerCase())}::text[])
    GROUP BY 1`;
  return new Map(rows.map(({ name, ids }) => [name, ids]));
}
