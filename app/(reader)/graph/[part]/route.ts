import { guardedHandler } from "@/lib/auth/guard";
import { NotFound } from "@/lib/errors";
import { expandNode } from "@/lib/graph/queries/expand-node";
import { findPath } from "@/lib/graph/queries/find-path";
import { readGraph } from "@/lib/graph/queries/read-graph";
import { ExpandNode, FindNames, FindPath, GraphFilters } from "@/lib/graph/schema";
import { entitiesByName } from "@/lib/names/queries/entities-by-name";

/** As many names as fit below a field. */
const MOST_NAMES = 8;

/** What the explorer asks for while it is used. Each query has the gate; anyone may ask. */
const PARTS = new Map([
  /** the graph for other filters */
  [
    "data",
    guardedHandler({
      query: GraphFilters,
      permit: () => true,
      run: (viewer, { query }) => readGraph(viewer, query),
    }),
  ],
  /** an entity with all its edges */
  [
    "expand",
    guardedHandler({
      query: ExpandNode,
      permit: () => true,
      run: (viewer, { query: { slug, ...filters } }) => expandNode(viewer, slug, filters),
    }),
  ],
  /** the shortest paths between two entities */
  [
    "path",
    guardedHandler({
      query: FindPath,
      permit: () => true,
      run: (viewer, { query: { from, to, ...filters } }) => findPath(viewer, { from, to }, filters),
    }),
  ],
  /** entities by any of their names, for the ends of a path */
  [
    "names",
    guardedHandler({
      query: FindNames,
      permit: () => true,
      run: async (viewer, { query: { q = "" } }) => ({
        entities: await entitiesByName(viewer, q, MOST_NAMES),
      }),
    }),
  ],
]);

const noSuchPart = guardedHandler({
  permit: () => true,
  run: async () => {
    throw new NotFound();
  },
});

/** A part of the graph as JSON, by the last segment of its path. */
export async function GET(request: Request, context: RouteContext<"/graph/[part]">): Promise<Response> {
  const { part } = await context.params;
  return (PARTS.get(part) ?? noSuchPart)(request, context);
}
