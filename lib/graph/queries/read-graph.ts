import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { type Candidate, chooseEdges, SIZES } from "../choose";
import type { GraphFilters } from "../schema";
import type { Graph, GraphNode } from "../types";
import { EDGE_FACTS, type EdgeFacts, EdgeFactsJson, idsAt, ofKind, shownEdge, withMerged } from "./edge-sql";
import { graphStages, NODE, NodeJson, nodeOf } from "./select-nodes";

/** The most edges added for an entity in focus. */
const IN_FOCUS = 200;

const CandidateRow = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  near: z.boolean(),
  more: z.boolean(),
});
const DetailsRow = z.strictObject({
  nodes: z.array(z.strictObject({ id: z.string(), node: NodeJson })).nullable(),
  edges: z.array(EdgeFactsJson).nullable(),
  focused: z.boolean(),
});

/**
 * The requested part of the graph, limited to what this viewer may know of: the best connected among the newest edges,
 * within the bounds of `SIZES`. Three statements: the stages, the candidates, by ids, and the selection.
 *
 * @throws NotFound when the entity in focus does not exist, or the field has no such stage
 */
export async function readGraph(viewer: Viewer, filters: GraphFilters): Promise<Graph> {
  const size = filters.show ?? "150";
  const [stages, { found, more }] = await Promise.all([
    graphStages(),
    candidates(viewer, filters, SIZES[size].candidates),
  ]);
  const { stage } = filters;
  if (stage !== undefined && !stages.some(({ key }) => key === stage)) throw new NotFound();
  const chosen = chooseEdges(found, size);
  const { nodes, facts } = await details(viewer, filters, chosen);
  const slugs = new Map(nodes.map(({ id, node }) => [id, node.slug]));
  const edges = chosen.edges.flatMap(({ id, from, to }) => {
    const [edge, start, end] = [facts.get(id), slugs.get(from), slugs.get(to)];
    return edge && start && end ? [{ ...edge, from: start, to: end }] : [];
  });
  return { nodes: nodes.map(({ node }) => nodeOf(node, stages)), edges, stages, cut: chosen.cut || more };
}

/**
 * The newest edges of the requested part and those of the entity in focus, newest first; merged ends are replaced by
 * their merge target. One statement.
 */
async function candidates(
  viewer: Viewer,
  filters: GraphFilters,
  most: number,
): Promise<{ found: Candidate[]; more: boolean }> {
  const { tables, where } = partOf(viewer, filters);
  const shown = Prisma.sql`${shownEdge(viewer, filters)} ${ofKind(filters)}`;
  const focus = filters.focus ?? "";
  const rows = await selectRows(db, "graph-candidates", CandidateRow)`
    WITH ${tables} newest AS MATERIALIZED (
      SELECT x."id", x."fromId", x."toId" FROM "Relationship" x WHERE ${shown} AND ${where} ORDER BY x."id" DESC LIMIT ${most + 1}
    ),
    focus AS MATERIALIZED (${withMerged([focus])}),
    focal AS MATERIALIZED (
      SELECT x."id", x."fromId", x."toId" FROM (${idsAt("focus")}) at JOIN "Relationship" x ON x."id" = at."id" WHERE ${shown} ORDER BY x."id" DESC LIMIT ${IN_FOCUS}
    ),
    merged AS MATERIALIZED (SELECT e."id", e."mergedIntoId" AS "into" FROM "Entity" e WHERE e."mergedIntoId" IS NOT NULL)
    SELECT * FROM (
      SELECT c."id"::text, coalesce(a."into", c."fromId")::text AS "from", coalesce(b."into", c."toId")::text AS "to",
        c."fromId" IN (SELECT "id" FROM focus) OR c."toId" IN (SELECT "id" FROM focus) AS "near",
        (SELECT count(*) FROM newest) > ${most} AS "more"
      FROM (SELECT * FROM newest UNION SELECT * FROM focal) c
      LEFT JOIN merged a ON a."id" = c."fromId" LEFT JOIN merged b ON b."id" = c."toId"
    ) c WHERE c."from" <> c."to" ORDER BY c."id" DESC`;
  return { found: rows, more: rows[0]?.more ?? false };
}

/** The selection in displayed form; passes the gate again. One statement. */
async function details(
  viewer: Viewer,
  filters: GraphFilters,
  chosen: { nodes: readonly string[]; edges: readonly Candidate[] },
): Promise<{ nodes: { id: string; node: GraphNode }[]; facts: Map<string, EdgeFacts> }> {
  const { focus } = filters;
  const [row] = await selectRows(db, "graph-details", DetailsRow)`
    WITH focus AS MATERIALIZED (
      SELECT coalesce(e."mergedIntoId", e."id") AS "id" FROM "Entity" e WHERE e."slug" = ${focus ?? ""})
    SELECT
      (SELECT json_agg(json_build_object('id', e."id", 'node', ${NODE}) ORDER BY e."slug") FROM "Entity" e
        WHERE e."id" = ANY(${[...chosen.nodes]}::uuid[]) OR e."id" = (SELECT "id" FROM focus)) AS "nodes",
      (SELECT json_agg(${EDGE_FACTS}) FROM "Relationship" x
        WHERE x."id" = ANY(${chosen.edges.map(({ id }) => id)}::uuid[]) AND ${shownEdge(viewer, filters)}) AS "edges",
      EXISTS (SELECT FROM focus) AS "focused"`;
  if (!row || (focus && !row.focused)) throw new NotFound();
  return { nodes: row.nodes ?? [], facts: new Map((row.edges ?? []).map((edge) => [edge.id, edge])) };
}

/** SQL for the filters other than kinds and dates: `x` is in the part around a material, and one end matches. */
function partOf(viewer: Viewer, filters: GraphFilters): { tables: Prisma.Sql; where: Prisma.Sql } {
  const { material, country, stage, entity } = filters;
  const tables: Prisma.Sql[] = [];
  const where = [Prisma.sql`true`];
  if (material) {
    tables.push(Prisma.sql`own AS MATERIALIZED (${withMerged([material])}),
      near AS MATERIALIZED (
        SELECT x."toId" AS "id" FROM own JOIN "Relationship" x ON x."fromId" = own."id" WHERE ${shownEdge(viewer, filters)}
        UNION SELECT x."fromId" FROM own JOIN "Relationship" x ON x."toId" = own."id" WHERE ${shownEdge(viewer, filters)}
        UNION SELECT "id" FROM own
      ),
      part AS MATERIALIZED (
        SELECT m."id" FROM near n JOIN "Entity" o ON o."id" = n."id" JOIN "Entity" m ON m."id" = coalesce(o."mergedIntoId", o."id")
        UNION SELECT m."id" FROM near n JOIN "Entity" o ON o."id" = n."id" JOIN "Entity" m ON m."mergedIntoId" = coalesce(o."mergedIntoId", o."id")
      ),`);
    where.push(Prisma.sql`x."fromId" IN (SELECT "id" FROM part) AND x."toId" IN (SELECT "id" FROM part)`);
  }
  if (country || stage || entity) {
    const all = [
      country ? Prisma.sql`e."country" = ${country}` : null,
      stage ? Prisma.sql`e."stages" @> ARRAY[${stage}]` : null,
      entity ? Prisma.sql`e."kind" = ${entity}::"EntityKind"` : null,
    ].filter((condition) => condition !== null);
    tables.push(Prisma.sql`fits AS MATERIALIZED (
      SELECT e."id" FROM "Entity" e WHERE e."mergedIntoId" IS NULL AND ${Prisma.join(all, " AND ")}
      UNION ALL
      SELECT m."id" FROM "Entity" m JOIN "Entity" e ON e."id" = m."mergedIntoId" WHERE ${Prisma.join(all, " AND ")}),`);
    where.push(Prisma.sql`(x."fromId" IN (SELECT "id" FROM fits) OR x."toId" IN (SELECT "id" FROM fits))`);
  }
  return {
    tables: tables.length > 0 ? Prisma.join(tables, " ") : Prisma.empty,
    where: Prisma.join(where, " AND "),
  };
}
