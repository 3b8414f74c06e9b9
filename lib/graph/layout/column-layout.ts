import type { Graph, GraphEdge, GraphNode } from "../types";
import { sweepingCurves } from "./curves";
import { type LaneName, laneOf, lanesOf } from "./lanes";
import { HEADER, type Lane, type Layout, NODE_HEIGHT, NODE_WIDTH, type Place } from "./layout";

const ROW = NODE_HEIGHT + 14;
const COLUMN = NODE_WIDTH + 28;
const LANE_GAP = 60;
/** Sweeps over the lanes; more would change almost nothing. */
const SWEEPS = 10;

/**
 * The layout of a graph that is too large for ELK: lanes side by side, each as many columns wide as its entities need,
 * neighbours at similar heights so that few edges cross. Deterministic.
 */
export function columnLayout({ nodes, edges, stages }: Pick<Graph, "nodes" | "edges" | "stages">): Layout {
  const named = lanesOf(stages);
  const order = orderLanes(
    named.map(({ name }) => name),
    nodes,
    edges,
  );
  const rows = Math.max(10, Math.ceil(Math.sqrt(nodes.length * 1.9)));
  const places = new Map<string, Place>();
  const lanes: Lane[] = [];
  let x = 0;
  for (const { name, label } of named) {
    const slugs = order.get(name);
    if (!slugs) continue;
    const columns = Math.ceil(slugs.length / rows);
    slugs.forEach((slug, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      places.set(slug, { x: x + column * COLUMN, y: HEADER + row * ROW });
    });
    const width = columns * COLUMN - (COLUMN - NODE_WIDTH);
    lanes.push({ name, label, x, width });
    x += width + LANE_GAP;
  }
  const bottom = [...places.values()].reduce((lowest, { y }) => Math.max(lowest, y), HEADER) + NODE_HEIGHT;
  const curves = sweepingCurves(edges, places);
  return { places, lanes, curves, width: Math.max(0, x - LANE_GAP), height: bottom };
}

/** The slugs of each lane from top to bottom, by the barycentres of their neighbours. */
function orderLanes(
  all: readonly LaneName[],
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): Map<LaneName, string[]> {
  const lanes = new Map<LaneName, string[]>();
  for (const node of [...nodes].sort((a, b) => compare(a.name, b.name) || compare(a.slug, b.slug))) {
    const lane = laneOf(node);
    const known = lanes.get(lane);
    if (known) known.push(node.slug);
    else lanes.set(lane, [node.slug]);
  }
  const around = new Map<string, string[]>(nodes.map(({ slug }) => [slug, []]));
  for (const { from, to } of edges) {
    around.get(from)?.push(to);
    around.get(to)?.push(from);
  }
  const height = new Map<string, number>();
  const level = (slugs: readonly string[]) => {
    for (const [index, slug] of slugs.entries()) height.set(slug, (index + 0.5) / slugs.length);
  };
  for (const slugs of lanes.values()) level(slugs);
  const names = all.filter((name) => lanes.has(name));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const name of sweep % 2 === 0 ? names : [...names].reverse()) {
      const slugs = lanes.get(name) ?? [];
      const wish = new Map(slugs.map((slug) => [slug, barycentre(slug, around, height)]));
      slugs.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || compare(a, b));
      level(slugs);
    }
  }
  return lanes;
}

function barycentre(
  slug: string,
  around: ReadonlyMap<string, readonly string[]>,
  height: ReadonlyMap<string, number>,
): number {
  const own = height.get(slug) ?? 0.5;
  const near = around.get(slug) ?? [];
  if (near.length === 0) return own;
  return near.reduce((sum, other) => sum + (height.get(other) ?? 0.5), 0) / near.length;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
