import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { EntityKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { PrimaryNamesJson, primaryNamesOf } from "@/lib/names/queries/entity-names";
import type { EntitySummary } from "../../types";

const Row = z.strictObject({
  slug: z.string(),
  kind: z.enum(EntityKind),
  country: z.string().nullable(),
  summary: z.string(),
  names: PrimaryNamesJson,
});

/** The entities that a draft is about, in its order, as the head of a report shows them. */
export async function subjectsOf(viewer: Viewer, ids: readonly string[]): Promise<EntitySummary[]> {
  if (!can(viewer, "draft.preview")) throw new NotFound();
  if (ids.length === 0) return [];
  return selectRows(db, "subjects-of-draft", Row)`
    SELECT e."slug", e."kind", e."country", e."summary", coalesce(${primaryNamesOf("e")}, '[]') AS "names"
    FROM (
      SELECT coalesce(m."mergedIntoId", m."id") AS "id", min(array_position(${ids}::uuid[], m."id")) AS "position"
      FROM "Entity" m WHERE m."id" = ANY(${ids}::uuid[]) GROUP BY 1
    ) asked JOIN "Entity" e ON e."id" = asked."id" ORDER BY asked."position"`;
}
