import { Quote } from "lucide-react";
import type { Edge } from "@/lib/entities/types";
import { proofHref, proofLabel, proofName } from "./edge-words";

/**
 * A small link to the source of a relationship, or to where we said it; its accessible name says which relationship.
 */
export function ProofLink({ edge, of }: { edge: Pick<Edge, "proofs" | "documents">; of: string }) {
  const href = proofHref(edge);
  if (href === null) return <span className="type-meta">no source: desk only</span>;
  return (
    <a
      href={href}
      title={edge.documents[0]?.quote ?? edge.documents[0]?.note ?? edge.proofs[0]?.sentence}
      className="quiet-link inline-flex min-h-6 items-center gap-1 type-meta"
    >
      <Quote aria-hidden="true" className="size-3 shrink-0 text-accent" />
      {proofLabel(edge)}
      <span className="sr-only">
        {" "}
        {proofName(edge)}, for {of}
      </span>
    </a>
  );
}
