"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { chosenWords, markClaim } from "@/components/editor/claim-marks";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/show-toast";
import { requoteClaimAction } from "@/lib/evidence/actions/claims";
import type { DeskClaim } from "@/lib/evidence/desk-types";
import { quantityText } from "@/lib/evidence/quantity/quantity-text";
import { retract } from "./claim-acts";
import type { Detached } from "./claim-standing";
import { otherQuantity } from "./claim-values";
import type { Workbench } from "./use-workbench";

type Props = {
  editor: Editor;
  workbench: Workbench;
  claim: DeskClaim;
  standing: Detached;
};

/** A claim whose words changed or are gone: attach it to other words, accept the changed ones, or retract it. */
export function DetachedActs({ editor, workbench, claim, standing }: Props) {
  const { ref } = claim;
  const chosen = useEditorState({ editor, selector: ({ editor: now }) => chosenWords(now)?.words ?? null });
  const requote = async (quote: string): Promise<boolean> => {
    if (quote === claim.quote) return true;
    const answer = await requoteClaimAction({ claimId: claim.ref.id, revision: claim.revision, quote }).catch(
      () => null,
    );
    if (answer?.ok) return true;
    showToast({
      title: "Not fixed",
      text: answer?.message ?? "The request failed.",
      tone: "danger",
    });
    return false;
  };
  /** The words are settled; if they name another number, opens the claim to correct it as well. */
  const settle = async (words: string) => {
    const list = await workbench.claims.reload();
    const now = list.find(({ ref }) => ref.id === claim.ref.id);
    const value = now && otherQuantity(now.ref.value, words);
    if (value) workbench.open({ kind: "edit", claim: now, value });
  };
  const putBack = async () => {
    const words = chosenWords(editor);
    if (!words || !(await requote(words.words))) return;
    markClaim(editor, claim.ref.id, words);
    await settle(words.words);
  };
  const accept = async () => {
    if (standing.kind !== "changed" || !(await requote(standing.range.words))) return;
    await settle(standing.range.words);
  };
  const other = standing.kind === "changed" ? otherQuantity(ref.value, standing.range.words) : null;
  return (
    <div className="space-y-1.5 px-2 pt-1 text-[0.8125rem]">
      <p className="text-ink-soft">
        It was made from “{claim.quote}”;{" "}
        {standing.kind === "gone" ? "these words are gone" : `its mark is now on “${standing.range.words}”`}.
        It cannot be published like this.
        {other && ref.value && ` The words say ${quantityText(other)}, the claim ${quantityText(ref.value)}.`}
      </p>
      <div className="flex flex-wrap gap-1.5">
        {standing.kind === "changed" && (
          <Button size="sm" variant="secondary" onClick={accept}>
            {other ? "Accept the new words and correct the claim" : "Accept the new words"}
          </Button>
        )}
        <Button
          size="sm"
          variant="secondary"
          disabled={chosen === null}
          onMouseDown={(event) => event.preventDefault()}
          onClick={putBack}
        >
          {chosen === null ? "Select words to attach it to" : "Attach it to the selection"}
        </Button>
        {!claim.published && (
          <Button size="sm" variant="quiet" onClick={() => retract(editor, workbench, claim)}>
            Retract
          </Button>
        )}
      </div>
    </div>
  );
}
