import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Confidence, DatePrecision, EntityKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import type { StixEdge, StixThing } from "../stix/stix-parts";

const EdgeRow = z.strictObject({
  id: z.string(),
  kind: z.string(),
  from: z.string(),
  to: z.string(),
  sharePercent: z.number().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  precision: z.enum(DatePrecision).nullable(),
  confidence: z.enum(Confidence),
  recordedAt: z.date(),
  proofs: z.array(z.strictObject({ sentence: z.string(), blockId: z.string() })),
});
const ThingRow = z.strictObject({
  slug: z.string(),
  kind: z.enum(EntityKind),
  name: z.string(),
  nameZh: z.string().nullable(),
  country: z.string().nullable(),
  summary: z.string(),
  createdAt: z.date(),
});

/** Relationships that a sentence of this version proves, if this viewer may read the sentence. One statement. */
export async function provenEdges(viewer: Viewer, versionId: string): Promise<StixEdge[]> {
  const rows = await selectRows(db, "proven-edges", EdgeRow)`
    SELECT x."id"::text AS "id", x."kind", f."slug" AS "from", t."slug" AS "to", x."sharePercent"::float8 AS "sharePercent",
      x."validFrom"::text AS "validFrom", x."validTo"::text AS "validTo", x."precision"::text AS "precision", x."confidence"::text AS "confidence", x."recordedAt",
      json_agg(json_build_object('sentence', p."sentence", 'blockId', p."blockId") ORDER BY p."blockId", p."start") AS "proofs"
    FROM "Proof" p JOIN "RelationshipEvidence" ev ON ev."id" = p."evidenceId" AND ev."retractedAt" IS NULL
    JOIN "Relationship" x ON x."id" = p."relationshipId" AND x."retractedAt" IS NULL
    JOIN "Entity" a ON a."id" = x."fromId" JOIN "Entity" f ON f."id" = coalesce(a."mergedIntoId", a."id")
    JOIN "Entity" b ON b."id" = x."toId" JOIN "Entity" t ON t."id" = coalesce(b."mergedIntoId", b."id")
    WHERE p."versionId" = ${versionId}::uuid AND ${readable(viewer, "p")} AND f."id" <> t."id"
    GROUP BY x."id", f."slug", t."slug" ORDER BY x."id"`;
  return rows.map(({ recordedAt, ...edge }) => ({ ...edge, recordedAt: recordedAt.toISOString() }));
}

/** Entities by slug; they are public, and the caller already knows of these. One statement. */
export async function namedThings(_viewer: Viewer, slugs: readonly string[]): Promise<StixThing[]> {
  if (slugs.length === 0) return [];
  const rows = await selectRows(db, "named-things", ThingRow)`
    SELECT e."slug", e."kind"::text AS "kind", ${nameOf("e")} AS "name", ${chineseNameOf("e")} AS "nameZh", e."country",
      e."summary", e."createdAt"
    FROM "Entity" e WHERE e."slug" = ANY(${[...new Set(slugs)]}::text[]) AND e."mergedIntoId" IS NULL ORDER BY e."slug"`;
  return rows.map(({ createdAt, ...thing }) => ({ ...thing, createdAt: createdAt.toISOString() }));
}
