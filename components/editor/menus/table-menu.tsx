"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { type Editor, useEditorState } from "@tiptap/react";
import { ChevronDown, Table } from "lucide-react";
import { cn } from "@/components/ui/class-names";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toolStyle } from "./toolbar-button";
import { useTextMenu } from "./use-text-menu";

type Act = { name: string; run: (editor: Editor) => void; danger?: boolean };

const chain = (editor: Editor) => editor.chain().focus();

const GROUPS: Act[][] = [
  [
    { name: "Row above", run: (editor) => chain(editor).addRowBefore().run() },
    { name: "Row below", run: (editor) => chain(editor).addRowAfter().run() },
    { name: "Column before", run: (editor) => chain(editor).addColumnBefore().run() },
    { name: "Column after", run: (editor) => chain(editor).addColumnAfter().run() },
  ],
  [
    { name: "Align left", run: (editor) => chain(editor).setCellAttribute("align", null).run() },
    { name: "Align centre", run: (editor) => chain(editor).setCellAttribute("align", "center").run() },
    {
      name: "Align right (numbers)",
      run: (editor) => chain(editor).setCellAttribute("align", "right").run(),
    },
    { name: "Merge or split cells", run: (editor) => chain(editor).mergeOrSplit().run() },
    { name: "Heading row on or off", run: (editor) => chain(editor).toggleHeaderRow().run() },
    { name: "Heading column on or off", run: (editor) => chain(editor).toggleHeaderColumn().run() },
  ],
  [
    { name: "Delete row", run: (editor) => chain(editor).deleteRow().run(), danger: true },
    { name: "Delete column", run: (editor) => chain(editor).deleteColumn().run(), danger: true },
    { name: "Delete table", run: (editor) => chain(editor).deleteTable().run(), danger: true },
  ],
];

/** The actions for the table around the caret; shown only there. */
export function TableMenu({ editor }: { editor: Editor }) {
  const menu = useTextMenu(editor);
  const inside = useEditorState({ editor, selector: () => editor.isActive("table") });
  if (!inside) return null;
  return (
    <DropdownMenu {...menu.root}>
      <DropdownMenuTrigger
        render={<Toolbar.Button />}
        className={cn(toolStyle, "bg-accent-wash px-2.5 text-accent")}
      >
        <Table aria-hidden="true" />
        Table
        <ChevronDown aria-hidden="true" className="size-4!" />
      </DropdownMenuTrigger>
      <DropdownMenuContent
        finalFocus={menu.finalFocus}
        align="start"
        className="max-h-(--available-height) min-w-56 overflow-y-auto"
      >
        {GROUPS.map((group, index) => (
          <div key={group[0]?.name}>
            {index > 0 && <DropdownMenuSeparator />}
            {group.map(({ name, run, danger }) => (
              <DropdownMenuItem key={name} danger={danger} onClick={() => menu.choose(() => run(editor))}>
                {name}
              </DropdownMenuItem>
            ))}
          </div>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
