import { Quote } from "lucide-react";
import type { Edge } from "@/lib/entities/types";
import { proofHref, proofName } from "./edge-words";

/** A small link to what proves a relationship; its name says of which one. */
export function ProofLink({ edge, of }: { edge: Pick<Edge, "proofs" | "documents">; of: string }) {
  const href = proofHref(edge);
  if (href === null) return <span className="type-meta">no proof: desk only</span>;
  return (
    <a
      href={href}
      title={edge.proofs[0]?.sentence ?? edge.documents[0]?.quote}
      className="quiet-link inline-flex min-h-6 items-center gap-1 type-meta"
    >
      <Quote aria-hidden="true" className="size-3 shrink-0 text-accent" />
      Proof
      <span className="sr-only">
        {" "}
        of {of}: {proofName(edge)}
      </span>
    </a>
  );
}
