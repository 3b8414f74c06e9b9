import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import type { OwnSearch, Scope } from "../types";

const Ids = z
  .array(z.string())
  .nullable()
  .transform((ids) => ids ?? []);
const Row = z.strictObject({
  entityIds: Ids,
  topics: Ids,
  authorIds: Ids,
  reportIds: Ids,
  claimIds: Ids,
  sourceIds: Ids,
  searches: z
    .array(z.strictObject({ name: z.string(), question: z.string(), since: z.coerce.date() }))
    .nullable()
    .transform((searches) => searches ?? []),
});

/**
 * What the viewer follows, as changes are found by it, and the searches they saved, in one statement. Of an entity that
 * was merged also the one it is now, and of one that others were merged into those too; of a claim the source behind it.
 *
 * @throws Forbidden without an account
 */
export async function ownScope(viewer: Viewer): Promise<Scope & { searches: OwnSearch[] }> {
  const { accountId } = ownAccount(viewer);
  const [row] = await selectRows(db, "own-scope", Row)`
    WITH f AS (SELECT * FROM "Follow" WHERE "accountId" = ${accountId}::uuid),
      followed AS (SELECT coalesce(e."mergedIntoId", e."id") AS "id" FROM f JOIN "Entity" e ON e."id" = f."entityId")
    SELECT
      (SELECT array_agg(e."id"::text) FROM "Entity" e
        WHERE e."id" IN (SELECT "id" FROM followed) OR e."mergedIntoId" IN (SELECT "id" FROM followed)) AS "entityIds",
      (SELECT array_agg("topic") FROM f WHERE "topic" IS NOT NULL) AS "topics",
      (SELECT array_agg("authorId"::text) FROM f WHERE "authorId" IS NOT NULL) AS "authorIds",
      (SELECT array_agg("reportId"::text) FROM f WHERE "reportId" IS NOT NULL) AS "reportIds",
      (SELECT array_agg("claimId"::text) FROM f WHERE "claimId" IS NOT NULL) AS "claimIds",
      (SELECT array_agg(DISTINCT c."sourceId"::text) FROM f JOIN "Claim" c ON c."id" = f."claimId" WHERE c."sourceId" IS NOT NULL) AS "sourceIds",
      (SELECT json_agg(json_build_object('name', s."name", 'question', s."question", 'since', coalesce(s."seenAt", s."createdAt")) ORDER BY f."position")
        FROM f JOIN "SavedSearch" s ON s."id" = f."searchId") AS "searches"`;
  return row ?? { ...NOTHING, searches: [] };
}

/** A scope without anything. */
export const NOTHING: Scope = {
  entityIds: [],
  topics: [],
  authorIds: [],
  reportIds: [],
  claimIds: [],
  sourceIds: [],
};
