import { sentenceHref } from "@/components/claim/sentence-href";
import type { Edge } from "@/lib/entities/types";

const SHARE = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** A per cent of ownership, as in `36.71%`. */
export const shareText = (percent: number): string => `${SHARE.format(percent)}%`;

type Evidence = Pick<Edge, "proofs" | "documents">;

/**
 * Link to the proof of a relationship: the outside document, else the sentence in our own report; null without either.
 */
export function proofHref({ proofs, documents }: Evidence): string | null {
  const [document] = documents;
  if (document) return document.url ?? `/sources/${document.source.slug}`;
  const [proof] = proofs;
  return proof ? sentenceHref(proof.report.slug, proof.blockId, proof.sentence) : null;
}

/** The label of that link. Only an outside document is called a source; our own sentence is where we said it. */
export const proofLabel = ({ documents }: Evidence): string => (documents.length > 0 ? "Source" : "Said in");

export function proofName({ proofs, documents }: Evidence): string {
  if (documents[0]) return `${documents[0].source.name}: ${documents[0].title}`;
  return proofs[0] ? `“${proofs[0].report.title}”` : "";
}

/** The label of a relationship that cites no outside document. */
export const OWN_STATEMENT = "Our statement, no source yet";
