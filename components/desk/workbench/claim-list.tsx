"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import type { KeyboardEvent } from "react";
import { claimRanges } from "@/components/editor/claim-marks";
import { keyNames } from "@/components/editor/menus/toolbar-button";
import { Button } from "@/components/ui/button";
import { ClaimLine } from "./claim-line";
import { inTextOrder, standingOf } from "./claim-standing";
import type { Workbench } from "./use-workbench";

/**
 * The claims of the draft in the order of the text. Alt and an arrow key move from one to the next, here and in the
 * text.
 */
export function ClaimList({ editor, workbench }: { editor: Editor; workbench: Workbench }) {
  const { list, failed, reload } = workbench.claims;
  const { ranges, at } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ ranges: claimRanges(state.doc), at: state.selection.from }),
  });
  if (failed && !list) {
    return (
      <div className="space-y-2 text-sm">
        <p className="text-danger">The claims could not be loaded.</p>
        <Button size="sm" variant="secondary" onClick={() => void reload()}>
          Try again
        </Button>
      </div>
    );
  }
  if (!list) return <p className="text-sm text-ink-faint">Loading the claims…</p>;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-claim-line] > button")];
    const now = lines.findIndex((line) => line.closest("li")?.contains(document.activeElement));
    lines.at((now + (event.key === "ArrowDown" ? 1 : -1)) % lines.length)?.focus();
    event.preventDefault();
  };
  const claims = inTextOrder(list, ranges);
  return (
    <div className="space-y-3">
      <Button
        size="sm"
        variant="secondary"
        onMouseDown={(event) => event.preventDefault()}
        onClick={workbench.begin}
      >
        Make a claim from the selection
        <span className="text-ink-faint max-sm:hidden">{keyNames("Mod-Alt-k")}</span>
      </Button>
      {claims.length === 0 ? (
        <p className="text-[0.8125rem] text-ink-faint">
          None yet. Select an assertion, such as a number, and press {keyNames("Mod-Alt-k")}.
        </p>
      ) : (
        <ul aria-label="Claims of this report" onKeyDown={onKeyDown} className="-mx-2 space-y-1">
          {claims.map((claim) => (
            <ClaimLine
              key={claim.ref.id}
              editor={editor}
              workbench={workbench}
              claim={claim}
              standing={standingOf(claim, ranges)}
              here={ranges.some(({ id, from, to }) => id === claim.ref.id && at >= from && at < to)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
