"use client";

import type { Editor } from "@tiptap/react";
import { claimRanges, markClaim, unmarkClaim } from "@/components/editor/claim-marks";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/show-toast";
import { restoreClaimAction, retractClaimAction } from "@/lib/evidence/actions/claims";
import type { DeskClaim } from "@/lib/evidence/desk-types";
import type { Workbench } from "./use-workbench";

type Props = { editor: Editor; workbench: Workbench; claim: DeskClaim };

/** The actions on a claim. */
export function ClaimActs({ editor, workbench, claim }: Props) {
  const act = (name: string, kind: "edit" | "assess" | "rest" | "link") => (
    <Button size="sm" variant="secondary" onClick={() => workbench.open({ kind, claim })}>
      {name}
    </Button>
  );
  return (
    <div className="mt-2 flex flex-wrap gap-1.5">
      {act(claim.published ? "Supersede" : "Edit", "edit")}
      {act("Assess", "assess")}
      {act("Add a document", "rest")}
      {act("Link", "link")}
      {!claim.published && (
        <Button size="sm" variant="quiet" onClick={() => retract(editor, workbench, claim)}>
          Retract
        </Button>
      )}
    </div>
  );
}

/** Retracts a claim and removes its mark; the toast undoes both. */
export async function retract(editor: Editor, workbench: Workbench, claim: DeskClaim): Promise<void> {
  const claimId = claim.ref.id;
  const answer = await retractClaimAction({ claimId }).catch(() => null);
  if (!answer?.ok) {
    showToast({
      title: "Not retracted",
      text: answer?.message ?? "The request failed.",
      tone: "danger",
    });
    return;
  }
  const range = claimRanges(editor.state.doc).find(({ id }) => id === claimId);
  unmarkClaim(editor, claimId);
  await workbench.claims.reload();
  const onPress = async () => {
    const restored = await restoreClaimAction({ claimId }).catch(() => null);
    if (!restored?.ok) {
      showToast({
        title: "Not restored: the claim is still retracted",
        text: restored?.message ?? "The request failed.",
        tone: "danger",
        action: { name: "Try again", onPress },
      });
      return;
    }
    const there = range && editor.state.doc.content.size >= range.to;
    if (there && editor.state.doc.textBetween(range.from, range.to, "", "\n") === range.words) {
      markClaim(editor, claimId, range);
    }
    await workbench.claims.reload();
  };
  showToast({ title: "The claim was retracted", text: claim.text, action: { name: "Undo", onPress } });
}
