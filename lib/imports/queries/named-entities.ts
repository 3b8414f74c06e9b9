import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { Forbidden } from "@/lib/errors";
import { nameOf } from "@/lib/names/queries/entity-names";

/** The entity with a slug, also of a merged one; or, if there is none, a slug with the same beginning. */
export type NamedEntity = { id: string } | { id: null; close: string | null };

const NamedRow = z.strictObject({
  slug: z.string(),
  id: z.string().nullable(),
  close: z.string().nullable(),
});
const NameRow = z.strictObject({ id: z.string(), name: z.string() });

/**
 * The entities that a file names by slug. One statement; none for a file that names no entities.
 *
 * @throws Forbidden
 */
export async function readNamedEntities(
  viewer: Viewer,
  slugs: readonly string[],
): Promise<Map<string, NamedEntity>> {
  if (!can(viewer, "draft.import")) throw new Forbidden();
  if (slugs.length === 0) return new Map();
  const rows = await selectRows(db, "entities-named-in-file", NamedRow)`
    SELECT asked.slug, coalesce(e."mergedIntoId", e."id")::text AS "id", CASE WHEN e."id" IS NULL THEN (
      SELECT o."slug" FROM "Entity" o
      WHERE starts_with(o."slug", left(asked.slug, greatest(4, length(asked.slug) / 2)))
        OR length(o."slug") > 3 AND starts_with(asked.slug, o."slug")
      ORDER BY o."slug" LIMIT 1) END AS "close"
    FROM unnest(${[...new Set(slugs)]}::text[]) asked (slug) LEFT JOIN "Entity" e ON e."slug" = asked.slug`;
  return new Map(rows.map(({ slug, id, close }) => [slug, id === null ? { id, close } : { id }]));
}

/**
 * The names of entities, by id. One statement.
 *
 * @throws Forbidden
 */
export async function readNamesOf(viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
  if (!can(viewer, "draft.import")) throw new Forbidden();
  if (ids.length === 0) return new Map();
  const rows = await selectRows(db, "names-of-entities", NameRow)`
    SELECT e."id"::text AS "id", ${nameOf("e")} AS "name" FROM "Entity" e
    WHERE e."id" = ANY(${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
