import "server-only";
import { notFound } from "next/navigation";
import type { Viewer } from "@/lib/access/types";
import { NotFound } from "@/lib/errors";
import { findPath } from "@/lib/graph/queries/find-path";
import { graphChoices } from "@/lib/graph/queries/graph-choices";
import { readEdgeProof } from "@/lib/graph/queries/read-edge-proof";
import { readGraph } from "@/lib/graph/queries/read-graph";
import type { ExploreGraph } from "@/lib/graph/schema";
import type { EdgeProof, Graph, GraphChoices } from "@/lib/graph/types";

export type LoadedGraph = {
  graph: Graph;
  /** paths shown instead of the graph; null for the graph */
  steps: number | null;
  proof: EdgeProof | null;
  choices: GraphChoices;
};

/** Everything the explorer needs to draw at first, or a 404. */
export async function loadGraph(viewer: Viewer, query: ExploreGraph): Promise<LoadedGraph> {
  const { from, to, edge } = query;
  try {
    const [found, proof, choices] = await Promise.all([
      from && to ? findPath(viewer, { from, to }, query) : withoutPath(viewer, query),
      edge ? readEdgeProof(viewer, edge, query.known) : null,
      graphChoices(viewer),
    ]);
    return { graph: found, steps: found.steps, proof, choices: { ...choices, stages: found.stages } };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}

async function withoutPath(viewer: Viewer, query: ExploreGraph): Promise<Graph & { steps: null }> {
  return { ...(await readGraph(viewer, query)), steps: null };
}
