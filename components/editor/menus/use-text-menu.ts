"use client";

import type { Editor } from "@tiptap/react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";

/**
 * A menu that acts on the text. The text regains the focus before the next key: a menu that is still closing would
 * swallow it. After Escape, the focus returns to the menu's button.
 */
export function useTextMenu(editor: Editor) {
  const [open, setOpen] = useState(false);
  const chosen = useRef(false);
  return {
    root: {
      open,
      // A modal menu prevents the text from taking the focus until it has closed.
      modal: false,
      onOpenChange: (next: boolean) => {
        if (next) chosen.current = false;
        setOpen(next);
      },
    },
    /** The action may have moved the focus elsewhere, such as into a footnote's text: there it stays. */
    finalFocus: () => (chosen.current ? !isIn(document.activeElement) && editor.view.dom : true),
    choose: (act: () => void) => {
      chosen.current = true;
      // After the menu's own handling of the press, which takes the focus once more, and before any other key.
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
