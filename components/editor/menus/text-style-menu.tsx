"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { type Editor, useEditorState } from "@tiptap/react";
import { Check, ChevronDown } from "lucide-react";
import { cn } from "@/components/ui/class-names";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { keyNames, toolStyle } from "./toolbar-button";
import { useTextMenu } from "./use-text-menu";

type Level = 2 | 3 | 4;
const STYLES: { name: string; level: Level | null; look: string }[] = [
  { name: "Text", level: null, look: "font-serif" },
  { name: "Heading", level: 2, look: "font-serif text-lg font-semibold" },
  { name: "Subheading", level: 3, look: "font-serif text-base font-semibold" },
  { name: "Small heading", level: 4, look: "text-sm font-semibold" },
];

/** The style of the paragraph: text or a heading. */
export function TextStyleMenu({ editor }: { editor: Editor }) {
  const menu = useTextMenu(editor);
  const current = useEditorState({
    editor,
    selector: () =>
      STYLES.find(({ level }) => level !== null && editor.isActive("heading", { level })) ?? STYLES[0],
  });
  const set = (level: Level | null) => {
    const chain = editor.chain().focus();
    if (level === null) chain.setParagraph().run();
    else chain.setHeading({ level }).run();
  };
  return (
    <DropdownMenu {...menu.root}>
      <DropdownMenuTrigger
        render={<Toolbar.Button />}
        aria-label={`Style: ${current?.name}`}
        className={cn(toolStyle, "w-30 justify-between pl-2.5")}
      >
        {current?.name}
        <ChevronDown aria-hidden="true" className="size-4! text-ink-faint" />
      </DropdownMenuTrigger>
      <DropdownMenuContent finalFocus={menu.finalFocus} align="start" className="min-w-56">
        {STYLES.map(({ name, level, look }) => (
          <DropdownMenuItem key={name} onClick={() => menu.choose(() => set(level))}>
            <Check aria-hidden="true" className={current?.name === name ? "text-accent!" : "invisible"} />
            <span className={look}>{name}</span>
            <span className="ml-auto text-xs text-ink-faint">{keyNames(`Mod-Alt-${level ?? 0}`)}</span>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
