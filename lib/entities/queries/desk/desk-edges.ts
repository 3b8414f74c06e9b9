import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Confidence, DatePrecision } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import type { DeskEdge } from "../../desk-types";
import { RelationshipKind } from "../../schema";
import { LinkJson } from "./desk-history";

const MOST = 400;

const Row = z.strictObject({
  id: z.string(),
  kind: RelationshipKind,
  from: LinkJson,
  to: LinkJson,
  sharePercent: z.number().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  precision: z.enum(DatePrecision).nullable(),
  confidence: z.enum(Confidence),
  asOf: z.string().nullable(),
  asOfPrecision: z.enum(DatePrecision).nullable(),
  note: z.string().nullable(),
  retractedAt: z.string().nullable(),
  minRank: z.int().nullable(),
  evidence: z.array(
    z.discriminatedUnion("type", [
      z.strictObject({
        id: z.string(),
        type: z.literal("sentence"),
        words: z.string().nullable(),
        title: z.string().nullable(),
        href: z.string().nullable(),
        rank: z.int().nullable(),
      }),
      z.strictObject({
        id: z.string(),
        type: z.literal("document"),
        words: z.string(),
        title: z.string(),
        href: z.string().nullable(),
        locator: z.string().nullable(),
      }),
    ]),
  ),
});

/**
 * Edges as the desk sees them, retracted ones last, with their evidence: those of entities, or one by its id. For
 * queries that have checked `can`. One statement.
 */
export async function deskEdges(
  of: { ids: readonly string[] } | { relationshipId: string },
): Promise<DeskEdge[]> {
  const wanted =
    "ids" in of
      ? Prisma.sql`x."fromId" = ANY(${[...of.ids]}::uuid[]) OR x."toId" = ANY(${[...of.ids]}::uuid[])`
      : Prisma.sql`x."id" = ${of.relationshipId}::uuid`;
  return selectRows(db, "desk-edges", Row)`
    SELECT x."id"::text AS "id", x."kind", ${end("fromId")} AS "from", ${end("toId")} AS "to",
      x."sharePercent"::float8 AS "sharePercent", x."validFrom"::text AS "validFrom", x."validTo"::text AS "validTo",
      x."precision"::text AS "precision", x."confidence"::text AS "confidence", x."asOf"::text AS "asOf", x."asOfPrecision"::text AS "asOfPrecision", x."note",
      to_json(x."retractedAt") #>> '{}' AS "retractedAt", x."minRank", coalesce(${SENTENCES}, '[]') || coalesce(${DOCUMENTS}, '[]') AS "evidence"
    FROM "Relationship" x WHERE ${wanted}
    ORDER BY x."retractedAt" IS NOT NULL, x."kind", x."sharePercent" DESC NULLS LAST, x."id" LIMIT ${MOST}`;
}

/** An end of the edge `x`; if merged, its merge target. */
const end = (column: "fromId" | "toId"): Prisma.Sql => Prisma.sql`(
  SELECT json_build_object('id', e."id", 'slug', e."slug", 'name', ${nameOf("e")}, 'nameZh', ${chineseNameOf("e")})
  FROM "Entity" own JOIN "Entity" e ON e."id" = coalesce(own."mergedIntoId", own."id")
  WHERE own."id" = ${Prisma.raw(`x."${column}"`)})`;

/** The chosen sentences, with their words if they are still in a current version. */
const SENTENCES = Prisma.sql`(
  SELECT jsonb_agg(jsonb_build_object('id', v."id", 'type', 'sentence', 'words', p."sentence", 'title', t."title",
    'href', '/reports/' || r."slug" || '#' || p."blockId", 'rank', p."minRank") ORDER BY v."recordedAt", v."id")
  FROM "RelationshipEvidence" v LEFT JOIN LATERAL (
    SELECT * FROM "Proof" p WHERE p."evidenceId" = v."id" ORDER BY p."id" LIMIT 1
  ) p ON true
  LEFT JOIN "Report" r ON r."id" = p."reportId" LEFT JOIN "ReportVersion" t ON t."id" = p."versionId"
  WHERE v."relationshipId" = x."id" AND v."retractedAt" IS NULL)`;

const DOCUMENTS = Prisma.sql`(
  SELECT jsonb_agg(jsonb_build_object('id', d."id", 'type', 'document', 'words', coalesce(d."quote", d."note"), 'title', s."title",
    'href', s."url", 'locator', d."locator") ORDER BY d."recordedAt", d."id")
  FROM "RelationshipDocument" d JOIN "SourceDocument" s ON s."id" = d."documentId"
  WHERE d."relationshipId" = x."id" AND d."retractedAt" IS NULL)`;
