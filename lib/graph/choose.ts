import type { GraphEdge } from "./types";

/** How many entities and edges are shown at most, and among how many edges they are looked for. */
export const SIZES = {
  "150": { nodes: 150, edges: 400, candidates: 1_200 },
  "600": { nodes: 600, edges: 1_500, candidates: 5_000 },
  "2000": { nodes: 2_000, edges: 5_000, candidates: 15_000 },
} as const;
export type Size = keyof typeof SIZES;

/**
 * The entities with the most edges, and the edges among them.
 *
 * @param edges newest first, those of `wanted` among them
 * @param wanted slugs that stay in any case, and their neighbours before others
 */
export function chooseEdges(
  edges: readonly GraphEdge[],
  wanted: readonly string[],
  size: Size,
): { edges: GraphEdge[]; cut: boolean } {
  const most = SIZES[size];
  const weight = new Map<string, number>();
  const add = (slug: string, by: number) => weight.set(slug, (weight.get(slug) ?? 0) + by);
  for (const { from, to } of edges) {
    const near = wanted.includes(from) || wanted.includes(to);
    for (const slug of [from, to]) add(slug, near ? 100_000 : 1);
  }
  for (const slug of wanted) add(slug, 1_000_000_000);
  const chosen = new Set(
    [...weight]
      .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
      .slice(0, most.nodes)
      .map(([slug]) => slug),
  );
  const among = edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  const near = among.filter(({ from, to }) => wanted.includes(from) || wanted.includes(to));
  const shown = among.length > most.edges ? [...new Set([...near, ...among])].slice(0, most.edges) : among;
  return { edges: shown, cut: shown.length < edges.length };
}
