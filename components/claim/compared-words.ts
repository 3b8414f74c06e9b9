import type { Comparison } from "@/lib/evidence/types";

/** How a claim's value stands to another one of the same property, before that other is named. */
export const COMPARED_WORDS: Record<Comparison, string> = {
  equal: "Agrees with",
  within: "Fits",
  overlap: "Overlaps with",
  less: "Is lower than",
  greater: "Is higher than",
  incomparable: "Beside",
};
