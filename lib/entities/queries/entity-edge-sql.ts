import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { Confidence, DatePrecision, EntityKind } from "@/lib/db/generated/enums";
import { TextList } from "@/lib/db/rows";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import { DEPTH, OWNER_FIRST, OWNER_LAST } from "../concentration/ownership";
import { RelationshipKind } from "../schema";
import type { Edge } from "../types";
import { DocumentProofsJson, documentProofsOf, ProofsJson, proofsOf } from "./proof-sql";

const EndJson = z.strictObject({
  slug: z.string(),
  kind: z.enum(EntityKind),
  country: z.string().nullable(),
  stages: TextList,
  name: z.string(),
  nameZh: z.string().nullable(),
});

/** A row of `edgeColumns`; `edgeOf` makes an `Edge` of it. */
export const EdgeRow = z.strictObject({
  id: z.string(),
  kind: RelationshipKind,
  from: EndJson,
  to: EndJson,
  sharePercent: z.number().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  precision: z.enum(DatePrecision).nullable(),
  asOf: z.string().nullable(),
  asOfPrecision: z.enum(DatePrecision).nullable(),
  confidence: z.enum(Confidence),
  proofs: ProofsJson,
  documents: DocumentProofsJson,
});

/** SQL for the columns of an `EdgeRow` of the relationship `x`, with its proofs on record that day; `null` for today. */
export function edgeColumns(viewer: Viewer, day: string | null): Prisma.Sql {
  return Prisma.sql`x."id", x."kind", ${endOfEdge("fromId")} AS "from", ${endOfEdge("toId")} AS "to",
      x."sharePercent"::float8 AS "sharePercent", x."validFrom"::text AS "validFrom", x."validTo"::text AS "validTo",
      x."precision"::text AS "precision", x."asOf"::text AS "asOf", x."asOfPrecision"::text AS "asOfPrecision", x."confidence"::text AS "confidence",
      coalesce(${proofsOf(viewer, day)}, '[]') AS "proofs", coalesce(${documentProofsOf(day)}, '[]') AS "documents"`;
}

export function edgeOf({ proofs, ...facts }: z.infer<typeof EdgeRow>): Edge {
  return {
    ...facts,
    proofs: proofs.map(({ report, ...proof }) => ({
      ...proof,
      report: { ...report, publishedAt: new Date(report.publishedAt) },
    })),
  };
}

/**
 * SQL for a recursive table named `up` or `down`: along ownership from some entities to their owners or to what they own, the
 * `node` at each `depth`, and the `edge` to it.
 *
 * @param start a query of the entities' ids
 */
export function climbOwnership(way: "up" | "down", start: Prisma.Sql, known: Prisma.Sql): Prisma.Sql {
  const [intoNode, outOfNode] = way === "up" ? [OWNER_FIRST, OWNER_LAST] : [OWNER_LAST, OWNER_FIRST];
  const arrives = Prisma.sql`(x."toId" = m."id" AND x."kind" = ANY(${[...intoNode]}))`;
  return Prisma.sql`
    SELECT s."id" AS "node", 0 AS "depth", NULL::uuid AS "edge" FROM (${start}) s("id")
    UNION
    SELECT coalesce(o."mergedIntoId", o."id"), c."depth" + 1, x."id"
    FROM ${Prisma.raw(way)} c
    JOIN LATERAL (SELECT c."node" AS "id" UNION ALL SELECT e."id" FROM "Entity" e WHERE e."mergedIntoId" = c."node") m ON true
    JOIN "Relationship" x ON ${arrives} OR (x."fromId" = m."id" AND x."kind" = ANY(${[...outOfNode]}))
    JOIN "Entity" o ON o."id" = CASE WHEN ${arrives} THEN x."fromId" ELSE x."toId" END
    WHERE c."depth" < ${DEPTH} AND ${known}`;
}

/** An end of the relationship `x` as JSON of an `EdgeEnd`; if merged, its merge target. */
function endOfEdge(column: "fromId" | "toId"): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_build_object('slug', e."slug", 'kind', e."kind", 'country', e."country", 'stages', e."stages", 'name', ${nameOf("e")}, 'nameZh', ${chineseNameOf("e")})
    FROM "Entity" o JOIN "Entity" e ON e."id" = coalesce(o."mergedIntoId", o."id") WHERE o."id" = ${Prisma.raw(`x."${column}"`)})`;
}
