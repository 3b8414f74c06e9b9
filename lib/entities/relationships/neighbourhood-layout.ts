import { Graph, layout } from "@dagrejs/dagre";
import type { RelationshipKind } from "../schema";

/** What the picture needs to know of a relationship. */
export type PictureEdge = {
  id: string;
  kind: RelationshipKind;
  from: { slug: string };
  to: { slug: string };
};

export type PictureNode = { slug: string; x: number; y: number; width: number; height: number };
export type PictureLine = {
  id: string;
  /** from the side of one box to that of another, through the points in between */
  points: { x: number; y: number }[];
  label: { x: number; y: number };
};
/** In pixels; a node's position is its centre. */
export type Picture = { width: number; height: number; nodes: PictureNode[]; lines: PictureLine[] };

/** The most neighbours drawn, and the most including their own neighbours. */
const NEAREST = 16;
const MOST = 22;

/**
 * The entities to draw around one, and the edges among them: its neighbours, then theirs while there is room, those
 * with the most ties to entities already drawn first.
 */
export function chooseNeighbourhood<E extends PictureEdge>(
  edges: readonly E[],
  root: string,
): { slugs: string[]; edges: E[] } {
  const chosen = new Set([root]);
  for (const [limit, from] of [
    [NEAREST + 1, new Set([root])],
    [MOST, chosen],
  ] as const) {
    for (const slug of byTies(edges, new Set(from), chosen)) if (chosen.size < limit) chosen.add(slug);
  }
  return {
    slugs: [...chosen],
    edges: edges.filter(({ from, to }) => chosen.has(from.slug) && chosen.has(to.slug)),
  };
}

/** The neighbours of some entities, most ties first, then by slug. */
function byTies(
  edges: readonly PictureEdge[],
  from: ReadonlySet<string>,
  not: ReadonlySet<string>,
): string[] {
  const ties = new Map<string, number>();
  for (const edge of edges) {
    for (const [here, there] of [
      [edge.from.slug, edge.to.slug],
      [edge.to.slug, edge.from.slug],
    ] as const) {
      if (from.has(here) && !not.has(there)) ties.set(there, (ties.get(there) ?? 0) + 1);
    }
  }
  return [...ties].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([slug]) => slug);
}

/**
 * The position of each entity and each edge in the picture: edges run from left to right as far as possible.
 *
 * @param sizeOf the box of an entity
 * @param labelWidth the width of the words on an edge
 */
export function layoutNeighbourhood(
  { slugs, edges }: { slugs: readonly string[]; edges: readonly PictureEdge[] },
  sizeOf: (slug: string) => { width: number; height: number },
  labelWidth: (edge: PictureEdge) => number,
): Picture {
  const graph = new Graph({ directed: true, multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 16, ranksep: 18, edgesep: 14, marginx: 8, marginy: 8 });
  for (const slug of slugs) graph.setNode(slug, sizeOf(slug));
  for (const edge of edges) {
    graph.setEdge(
      edge.from.slug,
      edge.to.slug,
      { width: labelWidth(edge), height: 16, labelpos: "c" },
      edge.id,
    );
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: slugs.map((slug) => {
      const { x, y, width: wide, height: high } = graph.node(slug);
      return { slug, x, y, width: wide, height: high };
    }),
    lines: edges.map(({ id, from, to }) => {
      const { points, x, y } = graph.edge(from.slug, to.slug, id);
      const [left, right] = [graph.node(from.slug), graph.node(to.slug)];
      const onward = left.x < right.x ? 1 : -1;
      return {
        id,
        label: { x, y },
        points: [
          { x: left.x + (onward * left.width) / 2, y: left.y },
          ...points.slice(1, -1),
          { x: right.x - (onward * right.width) / 2, y: right.y },
        ],
      };
    }),
  };
}
