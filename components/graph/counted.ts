import type { Graph } from "@/lib/graph/types";

/** How much of the graph is shown, in words. */
export function counted({ nodes, edges }: Pick<Graph, "nodes" | "edges">): string {
  const entities = nodes.length === 1 ? "1 entity" : `${nodes.length} entities`;
  return `${entities}, ${edges.length === 1 ? "1 relationship" : `${edges.length} relationships`}`;
}
