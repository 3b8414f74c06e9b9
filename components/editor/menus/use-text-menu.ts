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
      onOpenChange: (next: boolean) => {
        if (next) chosen.current = false;
        setOpen(next);
      },
    },
    finalFocus: () => !chosen.current,
    choose: (act: () => void) => {
      chosen.current = true;
      flushSync(() => setOpen(false));
      editor.view.focus();
      act();
    },
  };
}
