"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import type { Editor } from "@tiptap/react";
import { ChevronDown, Plus } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { cn } from "@/components/ui/class-names";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { type Insertable, insertables } from "../insertables";
import type { Level } from "../levels";
import { toolStyle } from "./toolbar-button";

/** What can be put into the text. */
export function InsertMenu({ editor, levels }: { editor: Editor; levels: readonly Level[] }) {
  const items = useMemo(() => insertables(levels), [levels]);
  const [open, setOpen] = useState(false);
  const chosen = useRef(false);
  const change = (next: boolean) => {
    if (next) chosen.current = false;
    setOpen(next);
  };
  /** The text has the keyboard back before the next key comes: a menu that is closing would swallow it. */
  const choose = (item: Insertable) => {
    chosen.current = true;
    flushSync(() => setOpen(false));
    editor.view.focus();
    item.insert(editor);
  };
  return (
    <DropdownMenu open={open} onOpenChange={change}>
      <DropdownMenuTrigger render={<Toolbar.Button />} className={cn(toolStyle, "px-2.5 font-medium")}>
        <Plus aria-hidden="true" />
        Insert
        <ChevronDown aria-hidden="true" className="size-4! text-ink-faint" />
      </DropdownMenuTrigger>
      <DropdownMenuContent
        align="start"
        className="max-h-(--available-height) w-76 overflow-y-auto"
        finalFocus={() => !chosen.current}
      >
        {items.map((item) => (
          <DropdownMenuItem key={item.name} onClick={() => choose(item)}>
            <item.icon aria-hidden="true" />
            <span className="min-w-0">
              <span className="block leading-tight font-medium">{item.name}</span>
              <span className="block truncate text-xs text-ink-faint">{item.hint}</span>
            </span>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
