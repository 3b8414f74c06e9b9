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

/** How a claim relates to another, worded from the side of the claim on whose card it is shown. */
export function linkWords({ kind, outgoing }: { kind: ClaimLinkKind; outgoing: boolean }): string {
  return (outgoing ? OUT : IN)[kind];
}
