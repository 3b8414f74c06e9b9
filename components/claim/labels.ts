import type { ClaimLinkKind } from "@/lib/db/generated/enums";
import { claimText } from "@/lib/evidence/claims/claim-text";
import { gradeOf } from "@/lib/evidence/grades";
import type { ClaimRef, Comparison } from "@/lib/evidence/types";

/** What a claim's grade is called where only the grade is seen. */
export function claimLabel(claim: ClaimRef): string {
  const grade = gradeOf(claim.reliability, claim.credibility);
  return `${grade ? `Claim graded ${grade}` : "Claim – not graded"}: ${claimText(claim)}`;
}

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

/** How a claim's value compares with another claim's for the same property; the other claim follows. */
export const COMPARED_WORDS: Record<Comparison, string> = {
  equal: "Agrees with",
  within: "Fits",
  overlap: "Overlaps with",
  less: "Is lower than",
  greater: "Is higher than",
  incomparable: "See also",
};
