import "server-only";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { chooseEdges, SIZES } from "../choose";
import type { GraphFilters } from "../schema";
import type { Graph, GraphEdge } from "../types";
import { edgesAt, selectEdges, shownEdge, withMerged } from "./edge-sql";
import { selectNodes } from "./select-nodes";

/** An entity in focus brings no more of its edges than this. */
const IN_FOCUS = 200;

/**
 * The part of the graph that is asked for, as far as this viewer may know of it: the best connected among the newest
 * edges, within the bounds of `SIZES`. At most three statements.
 *
 * @throws NotFound when there is no entity to focus on
 */
export async function readGraph(viewer: Viewer, filters: GraphFilters): Promise<Graph> {
  const size = filters.show ?? "150";
  const { candidates } = SIZES[size];
  const { focus } = filters;
  const [found, around] = await Promise.all([
    selectEdges(viewer, filters, { ...partOf(viewer, filters), limit: candidates + 1 }),
    focus ? edgesAt(viewer, filters, [focus], IN_FOCUS) : [],
  ]);
  const edges = [...new Map([...around, ...found].map(({ edge }) => [edge.id, edge])).values()];
  const wanted = focus
    ? [
        focusIn(
          around.map(({ edge }) => edge),
          focus,
        ),
      ]
    : [];
  const chosen = chooseEdges(edges, wanted, size);
  const nodes = await selectNodes([
    ...chosen.edges.flatMap(({ from, to }) => [from, to]),
    ...(focus ? [focus] : []),
  ]);
  if (focus && !nodes.has(focus)) throw new NotFound();
  return {
    nodes: [...new Map([...nodes.values()].map((node) => [node.slug, node])).values()],
    edges: chosen.edges,
    cut: chosen.cut || found.length > candidates,
  };
}

/** The slug that stands at all of its edges, which is another where the entity was merged. */
function focusIn(around: readonly GraphEdge[], focus: string): string {
  const [first, ...rest] = around;
  if (!first || first.from === focus || first.to === focus) return focus;
  return rest.every(({ from, to }) => from === first.from || to === first.from) ? first.from : first.to;
}

/** SQL for what is asked besides kinds and dates: `x` lies within the part around a material, and one end fits. */
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
      stage ? Prisma.sql`${stage} = ANY(e."stages")` : null,
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
