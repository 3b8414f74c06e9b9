"use client";

import { useMemo } from "react";
import { AlertDialog, AlertDialogContent } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { compareContents } from "@/lib/reports/compare-contents";
import { mergeContents } from "@/lib/reports/merge-contents";
import type { DraftContent } from "@/lib/reports/schema";
import { Comparison } from "../comparison";
import type { Conflict } from "./save-state";

type Props = {
  conflict: Conflict;
  onMine: () => void;
  onTheirs: (theirs: DraftContent) => void;
  onMerged: (merged: DraftContent, both: number) => void;
};

/**
 * The draft was saved in the meantime: shows both texts and lets the user choose. Either way, both stay in the history.
 */
export function ConflictDialog({ conflict, onMine, onTheirs, onMerged }: Props) {
  const { savedBy, savedByYou, savedAt, mine, theirs, base } = conflict;
  const differences = useMemo(() => compareContents(theirs, mine), [theirs, mine]);
  const merged = useMemo(() => mergeContents(base, mine, theirs), [base, mine, theirs]);
  const say = savedByYou ? YOURS : theirsOf(savedBy ?? "Another person");
  return (
    <AlertDialog open>
      <AlertDialogContent
        title={say.title}
        description={
          <>
            Saved <DateTime value={savedAt} />. Nothing is lost: {say.both} are in the history.
          </>
        }
      >
        <div className="w-full space-y-4">
          <div className="max-h-[45dvh] overflow-y-auto">
            <p className="mb-2 text-[0.8125rem] text-ink-soft">
              <del className="rounded-xs bg-danger-wash px-1 text-danger">Struck</del> is {say.struck},{" "}
              <ins className="rounded-xs bg-good-wash px-1 text-good no-underline">green</ins> is {say.green}.
            </p>
            <Comparison differences={differences} />
          </div>
          <p className="text-[0.8125rem] text-ink-soft">
            {merged.both === 0
              ? say.apart
              : `${merged.both === 1 ? "One place was" : `${merged.both} places were`} changed in both: the merged text contains ${say.order}.`}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => onMerged(merged.content, merged.both)}>Merge both</Button>
            <Button variant="secondary" onClick={onMine}>
              {say.keep}
            </Button>
            <Button variant="secondary" onClick={() => onTheirs(theirs)}>
              {say.take}
            </Button>
          </div>
        </div>
      </AlertDialogContent>
    </AlertDialog>
  );
}

const YOURS = {
  title: "You saved this report in another tab while writing here",
  both: "the text of both",
  struck: "only in the other tab",
  green: "only here",
  apart: "The changes are in different places, so both can be kept.",
  order: "this tab's text, followed by the other's",
  keep: "Keep this tab’s",
  take: "Take the other tab’s",
};

const theirsOf = (who: string) => ({
  title: `${who} saved this report while you were writing`,
  both: "your text and theirs",
  struck: "theirs alone",
  green: "yours alone",
  apart: "You changed different places, so both can be kept.",
  order: "yours, followed by theirs",
  keep: "Keep mine",
  take: "Take theirs",
});
