import type { ClaimStatus } from "@/lib/db/generated/enums";

/** The number of independent origins that corroboration needs. */
export const CORROBORATING = 2;

/**
 * The credibilities allowed for each status. 1 means “confirmed by other sources”, so it requires corroboration or an
 * act that is its own proof; a refuted claim is doubtful at best; an unverifiable one cannot be rated higher than
 * possible.
 */
export const ALLOWED: Record<ClaimStatus, readonly number[]> = {
  asserted: [2, 3, 4, 5, 6],
  corroborated: [1, 2, 3],
  enacted: [1, 2],
  contested: [2, 3, 4, 5, 6],
  refuted: [4, 5],
  withdrawn: [2, 3, 4, 5, 6],
  unverifiable: [3, 4, 5, 6],
};

/** Why a judgement contradicts itself, with the field. */
export type JudgementProblem = { field: "status" | "credibility"; message: string };

/**
 * Why this judgement is impossible for a claim with that many independent origins, or null.
 *
 * @param documents the number of the claim's own documents
 */
export function judgementProblem(
  { status, credibility }: { status: ClaimStatus; credibility: number },
  origins: number,
  documents: number,
): JudgementProblem | null {
  const rests = documents === 0 ? "no document" : origins === 1 ? "one origin" : `${origins} origins`;
  if (status === "corroborated" && origins < CORROBORATING)
    return {
      field: "status",
      message: `“Corroborated” requires two independent origins; this claim rests on ${rests}.`,
    };
  if (status === "enacted" && documents === 0)
    return { field: "status", message: "Attach the act first: this claim rests on no document." };
  if (ALLOWED[status].includes(credibility)) return null;
  if (credibility === 1)
    return {
      field: "credibility",
      message:
        "1 means confirmed by other sources: choose the status “corroborated”, or another credibility.",
    };
  return { field: "credibility", message: MISMATCH[status] };
}

const MISMATCH: Record<ClaimStatus, string> = {
  asserted: "Choose a credibility from 2 to 6.",
  corroborated: "A corroborated claim is 1, 2 or 3.",
  enacted: "The act itself is 1 or 2.",
  contested: "A contested claim is 2 to 6.",
  refuted: "A refuted claim is 4 or 5.",
  withdrawn: "A withdrawn claim is 2 to 6.",
  unverifiable: "An unverifiable claim is 3 to 6.",
};
