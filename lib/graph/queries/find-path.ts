import "server-only";
import type { Viewer } from "@/lib/access/types";
import { NotFound } from "@/lib/errors";
import type { EdgeFilters } from "../schema";
import { shortestPaths } from "../shortest-paths";
import type { GraphEdge, GraphNode, GraphPath, GraphStage } from "../types";
import { edgesAt } from "./edge-sql";
import { graphStages, selectNodes } from "./select-nodes";

/** Each round goes one step further from both ends: paths have at most twice as many steps. */
const ROUNDS = 3;
/** The most edges examined in one round. */
const MOST = 8_000;
/** The most edges in the result. */
const SHOWN = 200;

/**
 * Every shortest path of at most six steps between two entities, along edges that this viewer may know of, in either
 * direction; never through a place. *No path* looks the same as *a path that only others see*. At most six statements, one of them for the
 * stages.
 *
 * @throws NotFound
 */
export async function findPath(
  viewer: Viewer,
  ends: { from: string; to: string },
  filters: EdgeFilters,
): Promise<GraphPath> {
  const stages = await graphStages();
  const known = await selectNodes([ends.from, ends.to], stages);
  const [start, goal] = [known.get(ends.from), known.get(ends.to)];
  if (!start || !goal) throw new NotFound();
  if (start.slug === goal.slug) return { nodes: [start], edges: [], stages, cut: false, steps: 0 };
  const edges = new Map<string, GraphEdge>();
  const passed = new Set<string>();
  const places = new Set<string>();
  let next = [start.slug, goal.slug];
  for (let round = 0; round < ROUNDS && next.length > 0; round++) {
    for (const slug of next) passed.add(slug);
    const reached = await edgesAt(viewer, filters, next, MOST);
    for (const { edge, places: among } of reached) {
      edges.set(edge.id, edge);
      for (const slug of among) places.add(slug);
    }
    const path = shortestPaths([...edges.values()], start.slug, goal.slug, places);
    if (path.steps > 0 && path.steps <= 2 * (round + 1)) return pathOf(path, [start, goal], stages);
    const met = new Set([...edges.values()].flatMap(({ from, to }) => [from, to]));
    next = [...met].filter((slug) => !passed.has(slug) && !places.has(slug));
  }
  return { nodes: [start, goal], edges: [], stages, cut: false, steps: 0 };
}

async function pathOf(
  { steps, edges }: { steps: number; edges: GraphEdge[] },
  ends: readonly GraphNode[],
  stages: readonly GraphStage[],
): Promise<GraphPath> {
  const shown = edges.slice(0, SHOWN);
  const nodes = await selectNodes(
    shown.flatMap(({ from, to }) => [from, to]),
    stages,
  );
  for (const end of ends) nodes.set(end.slug, end);
  return { nodes: [...nodes.values()], edges: shown, stages, cut: shown.length < edges.length, steps };
}
