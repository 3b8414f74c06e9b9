import type { ClaimLinkKind } from "@/lib/db/generated/enums";

const OUT: Record<ClaimLinkKind, string> = {
  supports: "Supports",
  contradicts: "Contradicts",
  repeats: "Repeats",
  supersedes: "Supersedes",
};
const IN: Record<ClaimLinkKind, string> = {
  supports: "Supported by",
  contradicts: "Contradicted by",
  repeats: "Repeated by",
  supersedes: "Superseded by",
};

/** What a claim has to do with another, from where it is told. */
export function linkWords({ kind, outgoing }: { kind: ClaimLinkKind; outgoing: boolean }): string {
  return (outgoing ? OUT : IN)[kind];
}
