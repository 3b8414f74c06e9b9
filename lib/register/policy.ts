import type { ImportState } from "./types";

type Facts = Record<
  "checkStartedAt" | "checkedAt" | "startedAt" | "finishedAt" | "undoStartedAt" | "undoneAt",
  Date | null
>;

/** How far an import is, by what has happened to it. */
export function stateOf(facts: Facts): ImportState {
  if (facts.undoneAt) return "undone";
  if (facts.undoStartedAt) return "undoing";
  if (facts.finishedAt) return "done";
  if (facts.startedAt) return "running";
  if (facts.checkedAt) return "checked";
  return facts.checkStartedAt ? "checking" : "mapping";
}

/** The plans of lines that an import works off. */
export const TO_DO = ["create", "extend", "same"] as const;
