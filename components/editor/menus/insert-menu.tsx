"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import type { Editor } from "@tiptap/react";
import { ChevronDown, Plus } from "lucide-react";
import { useMemo } from "react";
import { cn } from "@/components/ui/class-names";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { insertables } from "../insertables";
import type { Level } from "../views/level-select";
import { toolStyle } from "./toolbar-button";
import { useTextMenu } from "./use-text-menu";

/** The menu of insertable items. */
export function InsertMenu({ editor, levels }: { editor: Editor; levels: readonly Level[] }) {
  const items = useMemo(() => insertables(levels), [levels]);
  const menu = useTextMenu(editor);
  return (
    <DropdownMenu {...menu.root}>
      <DropdownMenuTrigger render={<Toolbar.Button />} className={cn(toolStyle, "px-2.5 font-medium")}>
        <Plus aria-hidden="true" />
        Insert
        <ChevronDown aria-hidden="true" className="size-4! text-ink-faint" />
      </DropdownMenuTrigger>
      <DropdownMenuContent
        align="start"
        className="max-h-(--available-height) w-76 overflow-y-auto"
        finalFocus={menu.finalFocus}
      >
        {items.map((item) => (
          <DropdownMenuItem key={item.name} onClick={() => menu.choose(() => item.insert(editor))}>
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
