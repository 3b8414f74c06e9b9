import "server-only";
import { z } from "zod";
import { isStaff } from "@/lib/access/rank";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Confidence, DatePrecision } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { knownEdge } from "@/lib/entities/queries/entity-as-of";
import { RelationshipKind } from "@/lib/entities/schema";
import { heldOn } from "@/lib/evidence/queries/held-on";
import { kindsOf } from "../kind-groups";
import type { EdgeFilters } from "../schema";
import type { GraphEdge } from "../types";

/** SQL condition: this viewer may know of the relationship `x`, and it was in force at the requested time. */
export function shownEdge(viewer: Viewer, { unsupported, confidence, on, known }: EdgeFilters): Prisma.Sql {
  const proven = isStaff(viewer) && unsupported ? Prisma.empty : Prisma.sql`AND x."minRank" IS NOT NULL`;
  const sure = confidence === "high" ? ["high"] : ["high", "medium"];
  const sureEnough = confidence ? Prisma.sql`AND x."confidence"::text = ANY(${sure})` : Prisma.empty;
  return Prisma.sql`${knownEdge(viewer, known ?? null)} ${proven} ${sureEnough} ${on ? Prisma.sql`AND ${heldOn(on)}` : Prisma.empty}`;
}

/** SQL condition: the relationship `x` is of a requested kind. */
export function ofKind({ group, kind }: EdgeFilters): Prisma.Sql {
  const one = kind ? Prisma.sql`AND x."kind" = ${kind}` : Prisma.empty;
  return group?.length ? Prisma.sql`AND x."kind" = ANY(${kindsOf(group)}) ${one}` : one;
}

/** SQL for entities and all those merged into them, by the slug of any of these, as rows of `id`. */
export function withMerged(slugs: readonly string[]): Prisma.Sql {
  const roots = Prisma.sql`
    SELECT coalesce(e."mergedIntoId", e."id") AS "id" FROM "Entity" e WHERE e."slug" = ANY(${[...slugs]}::text[])`;
  return Prisma.sql`${roots} UNION SELECT m."id" FROM (${roots}) r JOIN "Entity" m ON m."mergedIntoId" = r."id"`;
}

/** Facts of the relationship `x` as JSON: an edge without its ends. */
export const EDGE_FACTS = Prisma.sql`json_build_object('id', x."id", 'kind', x."kind",
  'sharePercent', x."sharePercent"::float8, 'validFrom', x."validFrom", 'validTo', x."validTo", 'precision', x."precision",
  'asOf', x."asOf", 'asOfPrecision', x."asOfPrecision", 'confidence', x."confidence", 'supported', x."minRank" IS NOT NULL)`;

/** What `EDGE_FACTS` builds. */
export const EdgeFactsJson = z.strictObject({
  id: z.string(),
  kind: RelationshipKind,
  sharePercent: z.number().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  precision: z.enum(DatePrecision).nullable(),
  asOf: z.string().nullable(),
  asOfPrecision: z.enum(DatePrecision).nullable(),
  confidence: z.enum(Confidence),
  supported: z.boolean(),
});
export type EdgeFacts = z.infer<typeof EdgeFactsJson>;

/** SQL for the entities `f` and `t` at the ends of the relationship `x`, merged ones resolved. */
export const ENDS = Prisma.sql`
  JOIN "Entity" a ON a."id" = x."fromId" JOIN "Entity" f ON f."id" = coalesce(a."mergedIntoId", a."id")
  JOIN "Entity" b ON b."id" = x."toId" JOIN "Entity" t ON t."id" = coalesce(b."mergedIntoId", b."id")`;

/** An edge, with its ends that are places, which paths do not pass through. */
export type EdgeRow = { edge: GraphEdge; places: string[] };

const Row = z.strictObject({
  facts: EdgeFactsJson,
  from: z.string(),
  to: z.string(),
  fromPlace: z.boolean(),
  toPlace: z.boolean(),
});

/**
 * Edges that meet a condition on `x`, newest first, between the merge targets of their ends. One statement.
 *
 * @param tables of a WITH that the condition refers to
 */
export async function selectEdges(
  viewer: Viewer,
  filters: EdgeFilters,
  { tables = Prisma.empty, where, limit }: { tables?: Prisma.Sql; where: Prisma.Sql; limit: number },
): Promise<EdgeRow[]> {
  const rows = await selectRows(db, "edges", Row)`
    WITH ${tables} shown AS MATERIALIZED (
      SELECT x.* FROM "Relationship" x
      WHERE ${shownEdge(viewer, filters)} ${ofKind(filters)} AND ${where}
      ORDER BY x."id" DESC LIMIT ${limit}
    )
    SELECT ${EDGE_FACTS} AS "facts", f."slug" AS "from", t."slug" AS "to",
      f."kind" = 'Place' AS "fromPlace", t."kind" = 'Place' AS "toPlace"
    FROM shown x ${ENDS}
    WHERE f."id" <> t."id"
    ORDER BY x."id" DESC`;
  return rows.map(({ facts, from, to, fromPlace, toPlace }) => ({
    edge: { ...facts, from, to },
    places: [...(fromPlace ? [from] : []), ...(toPlace ? [to] : [])],
  }));
}

/** SQL for the ids of all edges at the entities of a table, using the index of either end. */
export const idsAt = (table: "own" | "focus"): Prisma.Sql => {
  const entities = Prisma.raw(table);
  return Prisma.sql`
    SELECT r."id" FROM ${entities} e JOIN "Relationship" r ON r."fromId" = e."id"
    UNION SELECT r."id" FROM ${entities} e JOIN "Relationship" r ON r."toId" = e."id"`;
};

/** The edges at some entities; given by slug, merged ones count as their merge target. One statement. */
export function edgesAt(
  viewer: Viewer,
  filters: EdgeFilters,
  slugs: readonly string[],
  limit: number,
): Promise<EdgeRow[]> {
  return selectEdges(viewer, filters, {
    tables: Prisma.sql`own AS MATERIALIZED (${withMerged(slugs)}), at AS MATERIALIZED (${idsAt("own")}),`,
    where: Prisma.sql`x."id" IN (SELECT "id" FROM at)`,
    limit,
  });
}
