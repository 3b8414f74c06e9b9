import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { goToNextClaim } from "../claim-marks";

/** Mod-Alt-K requests a claim for the selected words; Alt and an arrow move from claim to claim. */
export const ClaimKeys = Extension.create<{ onClaim: () => void }>({
  name: "claimKeys",
  addOptions: () => ({ onClaim: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin({
        props: {
          handleKeyDown: (_view, event) => {
            const mod = event.metaKey || event.ctrlKey;
            // By key code: with Alt held a Mac types another letter.
            if (mod && event.altKey && !event.shiftKey && event.code === "KeyK") {
              options.onClaim();
              event.preventDefault();
              return true;
            }
            if (mod || event.shiftKey || !event.altKey) return false;
            if (event.key === "ArrowDown") return goToNextClaim(editor, 1);
            if (event.key === "ArrowUp") return goToNextClaim(editor, -1);
            return false;
          },
        },
      }),
    ];
  },
});
