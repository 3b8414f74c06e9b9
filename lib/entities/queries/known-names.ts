import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import type { KnownName } from "../matching/build-matcher";

/**
 * Every name of every entity, for `buildMatcher`: previous names too, and those of merged entities under the entity
 * that they were merged into. One statement.
 *
 * @throws Forbidden for whoever writes no drafts
 */
export async function readKnownNames(viewer: Viewer): Promise<KnownName[]> {
  if (!can(viewer, "draft.create")) throw new Forbidden();
  return db.$queryRaw<KnownName[]>`
    SELECT DISTINCT ON (t."slug", n."value") t."id" AS "entityId", t."kind"::text AS "kind", n."value"
    FROM "EntityName" n
    JOIN "Entity" e ON e."id" = n."entityId"
    JOIN "Entity" t ON t."id" = coalesce(e."mergedIntoId", e."id")
    WHERE n."retractedAt" IS NULL
    ORDER BY t."slug", n."value"`;
}
