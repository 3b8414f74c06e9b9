/** The most entities and edges shown, and the most edges from which they are selected. */
export const SIZES = {
  "150": { nodes: 150, edges: 400, candidates: 800 },
  "600": { nodes: 600, edges: 1_500, candidates: 5_000 },
  "2000": { nodes: 2_000, edges: 5_000, candidates: 15_000 },
} as const;
export type Size = keyof typeof SIZES;

/** A candidate edge, by ids; `near`: attached to the entity in focus. */
export type Candidate = { id: string; from: string; to: string; near: boolean };

/** Outweighs any number of edges that are not near. */
const NEAR = 100_000;

/**
 * The entities with the most edges, and the edges among them. The entity in focus comes first, then its neighbours.
 *
 * @param edges newest first
 */
export function chooseEdges(
  edges: readonly Candidate[],
  size: Size,
): { nodes: string[]; edges: Candidate[]; cut: boolean } {
  const most = SIZES[size];
  const weight = new Map<string, number>();
  for (const { from, to, near } of edges)
    for (const id of [from, to]) weight.set(id, (weight.get(id) ?? 0) + (near ? NEAR : 1));
  const chosen = new Set(
    [...weight]
      .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
      .slice(0, most.nodes)
      .map(([id]) => id),
  );
  const among = edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  const shown = [...among].sort((a, b) => Number(b.near) - Number(a.near)).slice(0, most.edges);
  const nodes = [...new Set(shown.flatMap(({ from, to }) => [from, to]))];
  return { nodes, edges: shown, cut: shown.length < edges.length };
}
