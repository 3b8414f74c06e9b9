"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { type Editor, useEditorState } from "@tiptap/react";
import { Asterisk, Bold, Italic, List, ListOrdered, Redo2, ScanText, TextQuote, Undo2 } from "lucide-react";
import { TooltipGroup } from "@/components/ui/tooltip";
import type { EntityChoice } from "@/lib/names/types";
import type { FindEntities, OnUnknown } from "../extensions/entity-suggestion";
import type { Level } from "../views/level-select";
import { EntityControl } from "./entity-control";
import { InsertMenu } from "./insert-menu";
import { LinkControl } from "./link-control";
import { MoreMarksMenu } from "./more-marks-menu";
import { TableMenu } from "./table-menu";
import { TextStyleMenu } from "./text-style-menu";
import { keyNames, ToolbarButton } from "./toolbar-button";

type Props = {
  editor: Editor;
  levels: readonly Level[];
  find: FindEntities;
  onChoice: (choice: EntityChoice) => void;
  onUnknown: OnUnknown;
  onClaim: () => void;
};

/** The toolbar: a single tab stop, arrow keys move along it. On a phone it scrolls sideways. */
export function EditorToolbar({ editor, levels, find, onChoice, onUnknown, onClaim }: Props) {
  const is = useEditorState({
    editor,
    selector: () => ({
      bold: editor.isActive("bold"),
      italic: editor.isActive("italic"),
      bullets: editor.isActive("bulletList"),
      numbers: editor.isActive("orderedList"),
      quote: editor.isActive("blockquote"),
      undo: editor.can().undo(),
      redo: editor.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  return (
    <TooltipGroup>
      <Toolbar.Root
        aria-label="Formatting"
        className="flex items-center gap-0.5 overflow-x-auto py-1 [scrollbar-width:none]"
      >
        <TextStyleMenu editor={editor} />
        <Gap />
        <ToolbarButton
          label="Bold"
          keys={keyNames("Mod-b")}
          icon={Bold}
          pressed={is.bold}
          onClick={() => chain().toggleBold().run()}
        />
        <ToolbarButton
          label="Italic"
          keys={keyNames("Mod-i")}
          icon={Italic}
          pressed={is.italic}
          onClick={() => chain().toggleItalic().run()}
        />
        <LinkControl editor={editor} />
        <EntityControl editor={editor} find={find} onChoice={onChoice} onUnknown={onUnknown} />
        <ToolbarButton
          label="Claim from the chosen words"
          keys={keyNames("Mod-Alt-k")}
          icon={ScanText}
          onClick={onClaim}
        />
        <ToolbarButton
          label="Footnote"
          keys={keyNames("Mod-Alt-f")}
          icon={Asterisk}
          onClick={() => chain().insertFootnote().run()}
        />
        <MoreMarksMenu editor={editor} />
        <Gap />
        <ToolbarButton
          label="Bulleted list"
          keys={keyNames("Mod-Shift-8")}
          icon={List}
          pressed={is.bullets}
          onClick={() => chain().toggleBulletList().run()}
        />
        <ToolbarButton
          label="Numbered list"
          keys={keyNames("Mod-Shift-7")}
          icon={ListOrdered}
          pressed={is.numbers}
          onClick={() => chain().toggleOrderedList().run()}
        />
        <ToolbarButton
          label="Quote"
          keys={keyNames("Mod-Shift-b")}
          icon={TextQuote}
          pressed={is.quote}
          onClick={() => chain().toggleBlockquote().run()}
        />
        <Gap />
        <InsertMenu editor={editor} levels={levels} />
        <TableMenu editor={editor} />
        <span className="ml-auto flex gap-0.5 pl-2">
          <ToolbarButton
            label="Undo"
            keys={keyNames("Mod-z")}
            icon={Undo2}
            disabled={!is.undo}
            onClick={() => chain().undo().run()}
          />
          <ToolbarButton
            label="Redo"
            keys={keyNames("Mod-Shift-z")}
            icon={Redo2}
            disabled={!is.redo}
            onClick={() => chain().redo().run()}
          />
        </span>
      </Toolbar.Root>
    </TooltipGroup>
  );
}

function Gap() {
  return <Toolbar.Separator className="mx-1 h-5 w-px shrink-0 bg-rule" />;
}
