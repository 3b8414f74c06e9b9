import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";

const BATCH = 500;

const Batch = z.strictObject({ entities: z.int(), done: z.string().nullable() });

/**
 * Rewrites the entries of entities whose name changes today because one begins or ends. Acts write their own changes.
 * Safe to run on every instance at once.
 *
 * @returns how many
 */
export async function refreshRegister(): Promise<number> {
  for (let refreshed = 0; ; ) {
    const [batch] = await selectRows(db, "refreshed-register", Batch)`
      WITH due AS MATERIALIZED (
        SELECT "entityId" FROM "RegisterEntry" WHERE "changesOn" <= (now() AT TIME ZONE 'UTC')::date
        ORDER BY "entityId" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ), ids AS (SELECT array_agg("entityId") AS "all" FROM due)
      SELECT coalesce(cardinality("all"), 0) AS "entities",
        CASE WHEN "all" IS NOT NULL THEN lodestone_refresh_register("all")::text END AS "done" FROM ids`;
    refreshed += batch?.entities ?? 0;
    if (!batch || batch.entities < BATCH) return refreshed;
  }
}
