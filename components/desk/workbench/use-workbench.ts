"use client";

import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { type ChosenWords, chosenWords, goToClaim } from "@/components/editor/claim-marks";
import { showToast } from "@/components/ui/show-toast";
import type { DeskClaim } from "@/lib/evidence/desk-types";
import type { ClaimValue } from "@/lib/evidence/types";
import type { LastClaim } from "./claim-values";
import { type Claims, useClaims } from "./use-claims";
import { noUnsavedForms, type UnsavedForms } from "./use-form-values";

/** What the side panel shows of claims: the list, or a form. */
export type View =
  | { kind: "list" }
  | { kind: "make"; chosen: ChosenWords; key: number }
  /** `value`: what its words say now */
  | { kind: "edit"; claim: DeskClaim; value?: ClaimValue }
  | { kind: "assess" | "rest" | "link"; claim: DeskClaim };

export type Workbench = {
  view: View;
  /** the report's details are shown instead; a form behind them keeps its input */
  details: boolean;
  turnTo: (side: "details" | "claims") => void;
  claims: Claims;
  last: LastClaim | null;
  /** forms left unfinished */
  unsaved: UnsavedForms;
  /** the current range of the words that the new claim is made from */
  place: () => { from: number; to: number } | null;
  open: (view: View) => void;
  /** starts a claim from the selected words, or says why that is not possible */
  begin: () => void;
  /** closes a form and returns to the text */
  leave: (claimId?: string) => void;
  remember: (last: LastClaim) => void;
};

/** The claim workbench next to the text. */
export function useWorkbench(reportId: string, editor: Editor | null): Workbench {
  const claims = useClaims(reportId, editor);
  const [view, setView] = useState<View>({ kind: "list" });
  const [details, setDetails] = useState(true);
  const [last, setLast] = useState<LastClaim | null>(null);
  const [unsaved] = useState(noUnsavedForms);
  const range = useRef<{ from: number; to: number } | null>(null);
  const made = useRef(0);

  useEffect(() => {
    if (!editor) return;
    const follow = ({
      transaction,
    }: {
      transaction: { mapping: { map: (at: number, side: number) => number } };
    }) => {
      if (!range.current) return;
      const { from, to } = range.current;
      range.current = { from: transaction.mapping.map(from, 1), to: transaction.mapping.map(to, -1) };
    };
    editor.on("transaction", follow);
    return () => {
      editor.off("transaction", follow);
    };
  }, [editor]);

  const begin = useCallback(() => {
    const chosen = editor && chosenWords(editor);
    if (!chosen) {
      showToast({
        title: "Select the words first",
        text: "A claim is made from words within one paragraph.",
      });
      return;
    }
    range.current = { from: chosen.from, to: chosen.to };
    made.current += 1;
    setDetails(false);
    setView({ kind: "make", chosen, key: made.current });
  }, [editor]);

  const leave = useCallback(
    (claimId?: string) => {
      const at = range.current;
      range.current = null;
      setView({ kind: "list" });
      if (!editor || editor.isDestroyed) return;
      if (claimId !== undefined && goToClaim(editor, claimId)) return;
      if (at) editor.chain().focus().setTextSelection(at).run();
      else editor.commands.focus();
    },
    [editor],
  );
  return {
    view,
    details,
    turnTo: (side) => setDetails(side === "details"),
    claims,
    last,
    unsaved,
    place: () => range.current,
    open: setView,
    begin,
    leave,
    remember: setLast,
  };
}
