import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { nameOf } from "@/lib/names/queries/entity-names";
import type { GraphChoices } from "../types";

/** The longest list of choices. */
const MOST = 200;

const Row = z.strictObject({
  materials: z.array(z.strictObject({ slug: z.string(), name: z.string() })).nullable(),
  countries: z.array(z.string()),
});

/** The choices of the filters other than stages: materials by name, countries by code. Entities are public. One statement. */
export async function graphChoices(_viewer: Viewer): Promise<Omit<GraphChoices, "stages">> {
  const [row] = await selectRows(db, "graph-choices", Row)`
    SELECT
      (SELECT json_agg(m ORDER BY m."name") FROM (
        SELECT e."slug", ${nameOf("e")} AS "name" FROM "Entity" e
        WHERE e."kind" = 'Material' AND e."mergedIntoId" IS NULL ORDER BY e."slug" LIMIT ${MOST}) m) AS "materials",
      ARRAY(SELECT DISTINCT e."country" FROM "Entity" e WHERE e."country" IS NOT NULL AND e."mergedIntoId" IS NULL) AS "countries"`;
  return { materials: row?.materials ?? [], countries: row?.countries ?? [] };
}
