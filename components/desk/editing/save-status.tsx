"use client";

import { CloudOff, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/loading";
import type { SaveState } from "./save-state";

/** Where the text is saved, in one line. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  return (
    <div
      role="status"
      className="flex min-w-0 items-center gap-2 text-[0.8125rem] text-ink-faint tabular-nums"
    >
      <Words state={state} />
      {(state.kind === "offline" || state.kind === "refused") && (
        <Button variant="link" size="sm" onClick={onRetry}>
          Try now
        </Button>
      )}
    </div>
  );
}

function Words({ state }: { state: SaveState }) {
  switch (state.kind) {
    case "saved":
      return (
        <span className="truncate">
          Saved {clock(state.at)} UTC<span className="max-md:sr-only"> · rev {state.revision}</span>
        </span>
      );
    case "unsaved":
      return <span>Not saved yet</span>;
    case "saving":
      return (
        <>
          <Spinner label={null} />
          <span>Saving…</span>
        </>
      );
    case "offline":
      return (
        <span className="flex items-center gap-1.5 text-caution">
          <CloudOff aria-hidden="true" className="size-4 shrink-0" />
          {state.why === "signed-out" ? "Signed out" : "Offline"}
          {state.storedHere ? ": kept in this browser, will retry" : ": not saved, do not close this page"}
        </span>
      );
    case "refused":
      return (
        <span className="flex items-center gap-1.5 text-danger">
          <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
          Not saved
        </span>
      );
    case "deleted":
      return (
        <span className="flex items-center gap-1.5 text-danger">
          <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
          Draft deleted{state.storedHere ? ": kept in this browser" : ": not saved, do not close this page"}
        </span>
      );
    case "conflict":
      return <span className="text-caution">Waiting for your choice</span>;
  }
}

/** Hours and minutes in UTC. */
function clock(at: Date): string {
  return at.toISOString().slice(11, 16);
}
