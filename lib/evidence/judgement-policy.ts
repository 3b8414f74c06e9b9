import type { ClaimStatus } from "@/lib/db/generated/enums";

/** Fewer independent origins than this corroborate nothing. */
export const CORROBORATING = 2;

/**
 * Which credibility goes with which status. 1 means “confirmed by other sources”, so only what is corroborated, or is its
 * own proof, has it; what is refuted is no better than doubtful; of what cannot be verified nothing better is known.
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

/** Why a judgement contradicts itself, beside its field. */
export type JudgementProblem = { field: "status" | "credibility"; message: string };

/**
 * Why this judgement cannot be made of a claim with so many independent origins behind it, or null.
 *
 * @param documents how many the claim itself rests on
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
      message: `Corroborated takes two independent origins; this claim rests on ${rests}.`,
    };
  if (status === "enacted" && documents === 0)
    return { field: "status", message: "Attach the act first: this claim rests on no document." };
  if (ALLOWED[status].includes(credibility)) return null;
  if (credibility === 1)
    return {
      field: "credibility",
      message: "1 means confirmed by other sources: choose the status “corroborated”, or another step.",
    };
  return { field: "credibility", message: MISMATCH[status] };
}

const MISMATCH: Record<ClaimStatus, string> = {
  asserted: "Choose a step from 2 to 6.",
  corroborated: "What is corroborated is 1, 2 or 3.",
  enacted: "The act itself is 1 or 2.",
  contested: "What is contested is 2 to 6.",
  refuted: "What is refuted is 4 or 5.",
  withdrawn: "What was withdrawn is 2 to 6.",
  unverifiable: "What cannot be verified is 3 to 6.",
};
