"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { chosenWords, markClaim } from "@/components/editor/claim-marks";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/show-toast";
import { requoteClaimAction } from "@/lib/evidence/actions/claims";
import type { DeskClaim } from "@/lib/evidence/desk-types";
import { retract } from "./claim-acts";
import type { Standing } from "./claim-standing";
import type { Workbench } from "./use-workbench";

type Props = {
  editor: Editor;
  workbench: Workbench;
  claim: DeskClaim;
  standing: Exclude<Standing, { kind: "standing" }>;
};

/** A claim whose words changed or are gone: put it on other words, accept the changed ones, or take it back. */
export function DetachedActs({ editor, workbench, claim, standing }: Props) {
  const chosen = useEditorState({ editor, selector: ({ editor: now }) => chosenWords(now)?.words ?? null });
  const requote = async (quote: string): Promise<boolean> => {
    if (quote === claim.quote) return true;
    const answer = await requoteClaimAction({ claimId: claim.ref.id, revision: claim.revision, quote }).catch(
      () => null,
    );
    if (answer?.ok) return true;
    showToast({
      title: "Not put right",
      text: answer?.message ?? "This did not get through.",
      tone: "danger",
    });
    return false;
  };
  const putBack = async () => {
    const words = chosenWords(editor);
    if (!words || !(await requote(words.words))) return;
    markClaim(editor, claim.ref.id, words);
    await workbench.claims.reload();
  };
  const accept = async () => {
    if (standing.kind !== "changed" || !(await requote(standing.range.words))) return;
    await workbench.claims.reload();
  };
  return (
    <div className="space-y-1.5 px-2 pt-1 text-[0.8125rem]">
      <p className="text-ink-soft">
        It was made from “{claim.quote}”;{" "}
        {standing.kind === "gone"
          ? "these words are gone"
          : `now its mark stands on “${standing.range.words}”`}
        . It is not published like this.
      </p>
      <div className="flex flex-wrap gap-1.5">
        {standing.kind === "changed" && (
          <Button size="sm" variant="secondary" onClick={accept}>
            Accept the new words
          </Button>
        )}
        <Button
          size="sm"
          variant="secondary"
          disabled={chosen === null}
          onMouseDown={(event) => event.preventDefault()}
          onClick={putBack}
        >
          {chosen === null ? "Choose words to put it on" : "Put it on the chosen words"}
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
