import "server-only";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { claimReadable } from "@/lib/evidence/queries/claim-sql";
import { edgeKnownAt, knownEdge } from "./entity-as-of";
import { claimPlacesThen, isAboutEntity } from "./entity-claim-sql";

/** The most days on the slider; if there are more, the newest. */
const MOST = 400;

/**
 * SQL for the calendar days (UTC) on which something changed that this viewer may know about an entity, as an array of
 * text, newest first: a name or identifier, a relationship, a claim or its grade, a report about it, or one that names
 * it in words that they may read.
 */
export function changesOf(viewer: Viewer, ids: readonly string[]): Prisma.Sql {
  const own = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  return Prisma.sql`ARRAY(
    SELECT ((t."at" AT TIME ZONE 'UTC')::date)::text AS "day" FROM (
      SELECT unnest(ARRAY[n."recordedAt", n."retractedAt"]) AS "at" FROM "EntityName" n WHERE n."entityId" = ${own}
      UNION ALL
      SELECT unnest(ARRAY[i."recordedAt", i."retractedAt"]) FROM "Identifier" i WHERE i."entityId" = ${own}
      UNION ALL
      SELECT ${edgeKnownAt(viewer)} FROM "Relationship" x WHERE (x."fromId" = ${own} OR x."toId" = ${own}) AND ${knownEdge(viewer, null)}
      UNION ALL
      SELECT r."publishedAt" FROM "Report" r
      WHERE EXISTS (SELECT FROM "Subject" s WHERE s."versionId" = r."currentVersionId" AND s."entityId" = ${own})
      UNION ALL
      SELECT r."publishedAt" FROM "Mention" m JOIN "Report" r ON r."currentVersionId" = m."versionId"
      WHERE m."entityId" = ${own} AND ${readable(viewer, "m")}
      UNION ALL
      SELECT unnest(array_append(ARRAY(
        SELECT a."assessedAt" FROM "Assessment" a WHERE a."claimId" = c."id" AND a."assessedAt" > said."first"), said."first"))
      FROM "Claim" c JOIN LATERAL ${claimPlacesThen(viewer, null)} said ON said."places" IS NOT NULL
      WHERE ${isAboutEntity(ids)} AND ${claimReadable(viewer)}
    ) t WHERE t."at" IS NOT NULL GROUP BY 1 ORDER BY 1 DESC LIMIT ${MOST})`;
}
