import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { primaryNamesOf } from "@/lib/names/queries/entity-names";
import type { EntitySummary } from "../../types";

/** The entities that a draft is about, in its order, as the head of a report shows them. */
export async function subjectsOf(viewer: Viewer, ids: readonly string[]): Promise<EntitySummary[]> {
  if (!can(viewer, "draft.preview")) throw new NotFound();
  if (ids.length === 0) return [];
  return db.$queryRaw<EntitySummary[]>`
    SELECT e."slug", e."kind", e."country", e."summary", coalesce(${primaryNamesOf("e")}, '[]') AS "names"
    FROM (
      SELECT coalesce(m."mergedIntoId", m."id") AS "id", min(array_position(${ids}::uuid[], m."id")) AS "position"
      FROM "Entity" m WHERE m."id" = ANY(${ids}::uuid[]) GROUP BY 1
    ) asked JOIN "Entity" e ON e."id" = asked."id" ORDER BY asked."position"`;
}
