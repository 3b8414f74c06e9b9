"use client";

import { useMemo } from "react";
import { AlertDialog, AlertDialogContent } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { compareContents } from "@/lib/reports/document/compare-contents";
import { mergeContents } from "@/lib/reports/document/merge-contents";
import type { DraftContent } from "@/lib/reports/schema";
import { Comparison } from "../comparison";
import type { Conflict } from "./draft-saver";

type Props = {
  conflict: Conflict;
  onMine: () => void;
  onTheirs: (theirs: DraftContent) => void;
  onMerged: (merged: DraftContent, both: number) => void;
};

/** Somebody saved in between: shows both and lets the person choose. Whatever is chosen, both stay in the history. */
export function ConflictDialog({ conflict, onMine, onTheirs, onMerged }: Props) {
  const { savedBy, savedAt, mine, theirs, base } = conflict;
  const differences = useMemo(() => compareContents(theirs, mine), [theirs, mine]);
  const merged = useMemo(() => mergeContents(base, mine, theirs), [base, mine, theirs]);
  const who = savedBy ?? "Somebody";
  return (
    <AlertDialog open>
      <AlertDialogContent
        title={`${who} saved this report while you were writing`}
        description={
          <>
            Saved <DateTime value={savedAt} />. Nothing is lost: your words and theirs are both in the
            history.
          </>
        }
      >
        <div className="w-full space-y-4">
          <div className="max-h-[45dvh] overflow-y-auto">
            <p className="mb-2 text-[0.8125rem] text-ink-soft">
              <del className="rounded-xs bg-danger-wash px-1 text-danger">Struck</del> is theirs alone,{" "}
              <ins className="rounded-xs bg-good-wash px-1 text-good no-underline">green</ins> is yours alone.
            </p>
            <Comparison differences={differences} />
          </div>
          <p className="text-[0.8125rem] text-ink-soft">
            {merged.both === 0
              ? "You changed different places, so both can be taken together."
              : `In ${merged.both === 1 ? "one place" : `${merged.both} places`} you both changed the same block: the merged text has yours, and theirs right behind it.`}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => onMerged(merged.content, merged.both)}>Merge both</Button>
            <Button variant="secondary" onClick={onMine}>
              Keep mine
            </Button>
            <Button variant="secondary" onClick={() => onTheirs(theirs)}>
              Take theirs
            </Button>
          </div>
        </div>
      </AlertDialogContent>
    </AlertDialog>
  );
}
