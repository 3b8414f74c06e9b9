import { sentenceHref } from "@/components/claim/sentence-href";
import type { Edge } from "@/lib/entities/types";
import { relationshipPhrase } from "./relationship-phrase";

const SHARE = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** A per cent of ownership, as in `36.71%`. */
export const shareText = (percent: number): string => `${SHARE.format(percent)}%`;

/** A kind of relationship between two names, as in “owns”, “subsidiary of”. */
export const edgeVerb = ({ kind }: Pick<Edge, "kind">): string => {
  const phrase = kind === "joint-venture-partner-in" ? "Partner in" : relationshipPhrase(kind, true);
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
};

/** Where a relationship is proven: the sentence in its report, else the document or its source; null without proof. */
export function proofHref({ proofs, documents }: Pick<Edge, "proofs" | "documents">): string | null {
  const [proof] = proofs;
  if (proof) return sentenceHref(proof.report.slug, proof.blockId, proof.sentence);
  const [document] = documents;
  return document ? (document.url ?? `/sources/${document.source.slug}`) : null;
}

/** What the link to a proof is called. */
export function proofName({ proofs, documents }: Pick<Edge, "proofs" | "documents">): string {
  const [proof] = proofs;
  if (proof) return `Sentence in “${proof.report.title}”`;
  return documents[0] ? `${documents[0].source.name}: ${documents[0].title}` : "";
}
