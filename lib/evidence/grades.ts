import type { ClaimStatus, Reliability, StateAffiliation } from "@/lib/db/generated/enums";
import type { ShownStatus } from "./types";

/**
 * The Admiralty code (NATO AJP-2.1, annex "Source reliability and information credibility"): two independent axes. F
 * and 6 mean that there is no basis for a judgement, not a bad grade.
 */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const satisfies Reliability[];
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export const RELIABILITY_WORDS: Record<Reliability, string> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

export const CREDIBILITY_WORDS: Record<Credibility, string> = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "truth cannot be judged",
};

export const STATUSES = [
  "asserted",
  "corroborated",
  "enacted",
  "contested",
  "refuted",
  "withdrawn",
  "unverifiable",
] as const satisfies ClaimStatus[];

export const STATUS_WORDS: Record<ShownStatus, string> = {
  asserted: "Single source",
  corroborated: "Corroborated by independent sources",
  lapsed: "No longer corroborated",
  enacted: "The act itself",
  contested: "Contested by another claim",
  refuted: "Refuted",
  withdrawn: "Withdrawn by its source",
  unverifiable: "Cannot be verified",
};

export const AFFILIATIONS = [
  "unknown",
  "none",
  "affiliated",
  "controlled",
  "owned",
] as const satisfies StateAffiliation[];

export const AFFILIATION_WORDS: Record<StateAffiliation, string> = {
  unknown: "state affiliation not known",
  none: "no state affiliation known",
  affiliated: "state-affiliated",
  controlled: "state-controlled",
  owned: "state-owned",
};

/** A number as a credibility, or null if it is not one. */
export function credibilityOf(value: number | null): Credibility | null {
  return CREDIBILITIES.find((step) => step === value) ?? null;
}

/** `C6`, `C–` where the claim is not assessed, `–6` where its source is not graded; null where nothing is graded. */
export function gradeOf(reliability: Reliability | null, credibility: number | null): string | null {
  if (reliability === null && credibility === null) return null;
  return `${reliability ?? "–"}${credibility ?? "–"}`;
}

/**
 * Both axes in words, as in “fairly reliable source; truth cannot be judged”. An act that is its own proof needs no
 * other confirmation.
 */
export function gradeWords(
  reliability: Reliability | null,
  credibility: number | null,
  status: ShownStatus | null,
): string {
  const step = credibilityOf(credibility);
  const source =
    reliability === null
      ? "source not graded"
      : reliability === "F"
        ? "source’s reliability cannot be judged"
        : `${RELIABILITY_WORDS[reliability]} source`;
  if (step === 1 && status === "enacted") return `${source}; its own proof`;
  return `${source}; ${step === null ? "not assessed" : CREDIBILITY_WORDS[step]}`;
}
