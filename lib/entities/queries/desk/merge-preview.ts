import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { EntityKind, NameType } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { clashingIdentifiers } from "@/lib/names/identifiers/clashing";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import type { MergePreview } from "../../desk-types";
import { LinkJson } from "./desk-history";

const Row = z.strictObject({
  ...LinkJson.shape,
  kind: z.enum(EntityKind),
  country: z.string().nullable(),
  mergedInto: z.string().nullable(),
  names: z.array(z.strictObject({ lang: z.string(), type: z.enum(NameType), value: z.string() })),
  identifiers: z.array(z.strictObject({ scheme: z.string(), value: z.string() })),
  edges: z.int(),
  claims: z.int(),
  reports: z.int(),
  mentions: z.int(),
});

/**
 * A summary of two entities before one is merged into the other. Two statements.
 *
 * @throws NotFound
 */
export async function previewMerge(viewer: Viewer, fromId: string, intoId: string): Promise<MergePreview> {
  if (!can(viewer, "entity.merge")) throw new NotFound();
  const sides = await selectRows(db, "merge-preview", Row)`
    SELECT e."id"::text AS "id", e."slug", e."kind"::text AS "kind", e."country", ${nameOf("e")} AS "name", ${chineseNameOf("e")} AS "nameZh",
      (SELECT i."slug" FROM "Entity" i WHERE i."id" = e."mergedIntoId") AS "mergedInto",
      coalesce((SELECT json_agg(json_build_object('lang', n."lang", 'type', n."type", 'value', n."value") ORDER BY n."lang" <> 'en', n."lang", n."type", n."value")
        FROM "EntityName" n WHERE n."entityId" = ANY(own.ids) AND n."retractedAt" IS NULL), '[]') AS "names",
      coalesce((SELECT json_agg(json_build_object('scheme', i."scheme", 'value', i."value") ORDER BY i."scheme", i."value")
        FROM "Identifier" i WHERE i."entityId" = ANY(own.ids) AND i."retractedAt" IS NULL), '[]') AS "identifiers",
      (SELECT count(*)::int FROM "Relationship" x WHERE x."retractedAt" IS NULL AND (x."fromId" = ANY(own.ids) OR x."toId" = ANY(own.ids))) AS "edges",
      (SELECT count(*)::int FROM "Claim" c WHERE c."retractedAt" IS NULL AND c."subjectId" = ANY(own.ids)) AS "claims",
      (SELECT count(*)::int FROM "Report" r WHERE EXISTS (
        SELECT FROM "Subject" s WHERE s."versionId" = r."currentVersionId" AND s."entityId" = ANY(own.ids))) AS "reports",
      (SELECT count(*)::int FROM "Mention" m JOIN "Report" r ON r."currentVersionId" = m."versionId" WHERE m."entityId" = ANY(own.ids)) AS "mentions"
    FROM "Entity" e CROSS JOIN LATERAL (
      SELECT ARRAY(SELECT m."id" FROM "Entity" m WHERE m."id" = e."id" OR m."mergedIntoId" = e."id") AS ids
    ) own WHERE e."id" = ANY(${[fromId, intoId]}::uuid[])`;
  const from = sides.find(({ id }) => id === fromId);
  const into = sides.find(({ id }) => id === intoId);
  if (!from || !into) throw new NotFound();
  const ends = {
    OR: [
      { fromId, toId: intoId },
      { fromId: intoId, toId: fromId },
    ],
  };
  const edgesBetween = await db.relationship.count({ where: { retractedAt: null, ...ends } });
  return { from, into, clashes: clashingIdentifiers(from.identifiers, into.identifiers), edgesBetween };
}
