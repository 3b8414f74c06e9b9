import type { EntityKind } from "@/lib/db/generated/enums";
import type { DocumentProof, EdgeFacts, Proof } from "@/lib/entities/types";

export type GraphNode = {
  slug: string;
  name: string;
  nameZh: string | null;
  kind: EntityKind;
  country: string | null;
  /** keys, in the order of the chains */
  stages: string[];
};

/** A stage of a chain; the label says which one where there are several. */
export type GraphStage = { key: string; label: string };

export type GraphEdge = EdgeFacts & {
  /** slugs */
  from: string;
  to: string;
  /** false for one that only the desk sees */
  supported: boolean;
};

/** Both ends of every edge are among the nodes. */
export type Graph = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** of all chains, in order */
  stages: readonly GraphStage[];
  /** truncated: there is more */
  cut: boolean;
};

/** `steps`: the length of each path, 0 without one. */
export type GraphPath = Graph & { steps: number };

/** The proof of an edge, limited to what this viewer may read. */
export type EdgeProof = {
  edge: GraphEdge;
  from: GraphNode;
  to: GraphNode;
  proofs: (Omit<Proof, "report"> & { report: { slug: string; title: string; publishedAt: string } })[];
  documents: DocumentProof[];
};

export type GraphChoices = {
  stages: readonly GraphStage[];
  materials: { slug: string; name: string }[];
  /** ISO 3166-1 alpha-2 */
  countries: string[];
};
