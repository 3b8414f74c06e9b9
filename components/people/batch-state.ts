import type { BatchSummary } from "@/lib/people/types";

export type BatchState = "planned" | "running" | "done" | "undoing" | "undone";

/** The words for each state, and their colour. */
export const BATCH_STATES: Record<
  BatchState,
  { label: string; tone: "info" | "good" | "caution" | "neutral" }
> = {
  planned: { label: "Not begun", tone: "caution" },
  running: { label: "Running", tone: "info" },
  done: { label: "Done", tone: "good" },
  undoing: { label: "Being undone", tone: "info" },
  undone: { label: "Undone", tone: "neutral" },
};

type Facts = Pick<BatchSummary, "startedAt" | "finishedAt" | "undoStartedAt" | "undoneAt">;

export function batchState({ startedAt, finishedAt, undoStartedAt, undoneAt }: Facts): BatchState {
  if (undoneAt) return "undone";
  if (undoStartedAt) return "undoing";
  if (finishedAt) return "done";
  return startedAt ? "running" : "planned";
}
