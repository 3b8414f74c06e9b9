"use client";

import type { Editor } from "@tiptap/react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";

/**
 * A menu that does something to the text. The text has the keyboard back before the next key comes: a menu that is still
 * closing would swallow it. Left by Escape, the keyboard goes back to the menu's button.
 */
export function useTextMenu(editor: Editor) {
  const [open, setOpen] = useState(false);
  const chosen = useRef(false);
  return {
    root: {
      open,
      // A modal menu keeps the text from taking the keyboard until it has gone.
      modal: false,
      onOpenChange: (next: boolean) => {
        if (next) chosen.current = false;
        setOpen(next);
      },
    },
    /** What was chosen may have put the keyboard elsewhere, such as into a footnote's words: there it stays. */
    finalFocus: () => (chosen.current ? !isIn(document.activeElement) && editor.view.dom : true),
    choose: (act: () => void) => {
      chosen.current = true;
      // Behind the menu's own answer to the press, which takes the keyboard once more, and before any other key.
      queueMicrotask(() => {
        flushSync(() => setOpen(false));
        editor.view.focus();
        act();
      });
    },
  };
}

const isIn = (element: Element | null): boolean =>
  element !== null && element !== document.body && element.closest("[role=menu]") === null;
