import { relationshipFacts } from "@/components/entity/relationship-facts";
import type { DatedEdge } from "@/lib/entities/contradictions";
import type { DeskEdge } from "@/lib/entities/desk-types";

/** What is known about an edge besides its ends, in words. */
export function edgeFacts({ from: _from, to: _to, ...edge }: DeskEdge): string[] {
  return relationshipFacts({ ...edge, proofs: [], documents: [] });
}

/** An edge in the form that the contradiction rule takes. */
export function datedEdge(edge: DeskEdge): DatedEdge {
  const { from, to, ...facts } = edge;
  return { ...facts, from: from.id, to: to.id };
}
