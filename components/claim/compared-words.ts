import type { Comparison } from "@/lib/evidence/types";

/** How a claim's value compares with another claim's for the same property; the other claim follows. */
export const COMPARED_WORDS: Record<Comparison, string> = {
  equal: "Agrees with",
  within: "Fits",
  overlap: "Overlaps with",
  less: "Is lower than",
  greater: "Is higher than",
  incomparable: "See also",
};
