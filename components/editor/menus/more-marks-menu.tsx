"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { type Editor, useEditorState } from "@tiptap/react";
import { Check, Ellipsis } from "lucide-react";
import { useHouseWords } from "@/components/field/house-words";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { keyNames, toolStyle } from "./toolbar-button";
import { useTextMenu } from "./use-text-menu";

const MARKS = [
  { name: "Subscript", mark: "subscript", keys: "Mod-," },
  { name: "Superscript", mark: "superscript", keys: "Mod-." },
  { name: "Chinese", mark: "lang", keys: "Mod-Alt-z" },
  { name: "Code", mark: "code", keys: "Mod-e" },
  { name: "Strikethrough", mark: "strike", keys: "Mod-Shift-s" },
] as const;

/** Rarely used marks. */
export function MoreMarksMenu({ editor }: { editor: Editor }) {
  const menu = useTextMenu(editor);
  const { secondLanguage } = useHouseWords();
  const active = useEditorState({
    editor,
    selector: () =>
      MARKS.filter(({ mark }) => editor.isActive(mark))
        .map(({ mark }) => mark)
        .join(" "),
  });
  const toggle = (mark: (typeof MARKS)[number]["mark"]) => {
    const chain = editor.chain().focus();
    if (mark === "subscript") chain.unsetMark("superscript");
    if (mark === "superscript") chain.unsetMark("subscript");
    chain.toggleMark(mark, mark === "lang" ? { lang: "zh-Hans" } : {}).run();
  };
  return (
    <DropdownMenu {...menu.root}>
      <DropdownMenuTrigger render={<Toolbar.Button />} aria-label="More marks" className={toolStyle}>
        <Ellipsis aria-hidden="true" />
      </DropdownMenuTrigger>
      <DropdownMenuContent finalFocus={menu.finalFocus} align="start" className="min-w-56">
        {MARKS.filter(({ mark }) => mark !== "lang" || secondLanguage !== null).map(
          ({ name, mark, keys }) => (
            <DropdownMenuItem key={mark} onClick={() => menu.choose(() => toggle(mark))}>
              <Check aria-hidden="true" className={active.includes(mark) ? "text-accent!" : "invisible"} />
              {name}
              <span className="ml-auto text-xs text-ink-faint">{keyNames(keys)}</span>
            </DropdownMenuItem>
          ),
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
