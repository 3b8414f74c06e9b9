export const CORRECTION_STATES = ["open", "under_review", "corrected", "noted", "declined", "void"] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** What the desk may answer, once. */
export const OUTCOMES = ["corrected", "noted", "declined"] as const;
export type CorrectionOutcome = (typeof OUTCOMES)[number];

/** States that wait for the desk. */
export const WAITING = ["open", "under_review"] as const satisfies readonly CorrectionState[];

export function isWaiting(state: CorrectionState): boolean {
  return state === "open" || state === "under_review";
}

/** The state that both sides see. */
export function stateSeen(
  stored: CorrectionState,
  { live, erased }: { live: boolean; erased: boolean },
): CorrectionState {
  return isWaiting(stored) && (!live || erased) ? "void" : stored;
}

/** How many of a person's requests may wait at the same time: the desk reads each. */
export const MOST_WAITING = 20;
