import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api";
import type { Graph, GraphEdge } from "../types";
import { throughPoints } from "./curves";
import { laneOf, lanesOf, type NamedLane } from "./lanes";
import type { Curve } from "./layout";
import { HEADER, type Layout, NODE_HEIGHT, NODE_WIDTH, type Place } from "./layout";

/** https://eclipse.dev/elk/reference/options.html */
const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.partitioning.activate": "true",
  "elk.separateConnectedComponents": "false",
  "elk.edgeRouting": "SPLINES",
  // Twice as compact as the others: straighter lines are not worth half of the first screen.
  "elk.layered.nodePlacement.strategy": "SIMPLE",
  "elk.padding": `[top=${HEADER},left=0,bottom=0,right=0]`,
  "elk.spacing.nodeNode": "14",
  "elk.spacing.edgeNode": "8",
  "elk.spacing.edgeEdge": "6",
  "elk.layered.spacing.nodeNodeBetweenLayers": "44",
  "elk.layered.spacing.edgeNodeBetweenLayers": "10",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "6",
};

type Drawn = Pick<Graph, "nodes" | "edges" | "stages">;
type Ends = Pick<GraphEdge, "id" | "from" | "to">;

/**
 * The input of ELK: each lane is a partition, to the right of the previous one. All edges point from left to right, so
 * that none has to be routed around. Deterministic.
 */
export function elkGraph({ nodes, edges, stages }: Drawn): ElkNode {
  const order = new Map(lanesOf(stages).map(({ name }, at) => [name, at]));
  const lanes = new Map(nodes.map((node) => [node.slug, order.get(laneOf(node)) ?? 0]));
  return {
    id: "graph",
    layoutOptions: OPTIONS,
    children: [...lanes].sort(byFirst).map(([id, lane]) => ({
      id,
      width: NODE_WIDTH,
      height: NODE_HEIGHT,
      layoutOptions: { "elk.partitioning.partition": String(lane) },
    })),
    edges: [...edges].sort(byId).map((edge): ElkExtendedEdge => {
      const [source, target] = leftToRight(edge, lanes);
      return { id: edge.id, sources: [source], targets: [target] };
    }),
  };
}

/** The output of ELK as a layout. */
export function elkLayout(
  { nodes, edges, stages }: Drawn,
  { children = [], edges: routed = [], width = 0, height = 0 }: ElkNode,
): Layout {
  const places = new Map<string, Place>(
    children.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }]),
  );
  const starts = new Map(edges.map(({ id, from }) => [id, from]));
  const curves = routed.flatMap(({ id, sources, sections = [] }): [string, Curve][] => {
    const [section] = sections;
    if (!section) return [];
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    return [[id, throughPoints(id, starts.get(id) === sources[0] ? points : points.reverse())]];
  });
  const lanes = lanesOf(stages).flatMap((lane) => laneAround(lane, nodes, places));
  return { places, lanes, curves: new Map(curves), width: Math.ceil(width), height: Math.ceil(height) };
}

function laneAround(
  { name, label }: NamedLane,
  nodes: Graph["nodes"],
  places: ReadonlyMap<string, Place>,
): Layout["lanes"] {
  const xs = nodes.flatMap((node) => (laneOf(node) === name ? (places.get(node.slug)?.x ?? []) : []));
  if (xs.length === 0) return [];
  const x = Math.min(...xs);
  return [{ name, label, x, width: Math.max(...xs) + NODE_WIDTH - x }];
}

function leftToRight({ from, to }: Ends, lanes: ReadonlyMap<string, number>): [string, string] {
  return (lanes.get(from) ?? 0) <= (lanes.get(to) ?? 0) ? [from, to] : [to, from];
}

const byFirst = ([a]: [string, number], [b]: [string, number]) => (a < b ? -1 : 1);
const byId = (a: Ends, b: Ends) => (a.id < b.id ? -1 : 1);
