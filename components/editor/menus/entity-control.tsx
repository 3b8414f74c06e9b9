"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { type Editor, useEditorState } from "@tiptap/react";
import { AtSign } from "lucide-react";
import { useState } from "react";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { EntityChoice } from "@/lib/names/types";
import type { FindEntities, OnUnknown } from "../extensions/entity-suggestion";
import { EntitySearch } from "./entity-search";
import { toolStyle } from "./toolbar-button";

type Props = {
  editor: Editor;
  find: FindEntities;
  onChoice: (choice: EntityChoice) => void;
  onUnknown: OnUnknown;
};

/** Sets which entity the selected words name. Without a selection it inserts the name. */
export function EntityControl({ editor, find, onChoice, onUnknown }: Props) {
  const [open, setOpen] = useState(false);
  const words = useEditorState({
    editor,
    selector: ({ editor: { state } }) =>
      state.doc.textBetween(
        state.selection.from,
        Math.min(state.selection.to, state.selection.from + 100),
        " ",
      ),
  });
  const choose = (choice: EntityChoice) => {
    setOpen(false);
    onChoice(choice);
    const attrs = { id: choice.id, proposed: false };
    const chain = editor.chain().focus();
    if (editor.state.selection.empty) {
      chain.insertContent([
        { type: "text", text: choice.written ?? choice.name, marks: [{ type: "entity", attrs }] },
        { type: "text", text: " " },
      ]);
    } else chain.setMark("entity", attrs);
    chain.run();
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        render={<Toolbar.Button />}
        aria-label="Name an entity"
        onMouseDown={(event) => event.preventDefault()}
        className={toolStyle}
      >
        <AtSign aria-hidden="true" />
      </PopoverTrigger>
      <PopoverContent
        title={words.trim() === "" ? "Name an entity" : `Which entity is “${words.trim().slice(0, 40)}”?`}
      >
        <EntitySearch
          label="Entity"
          find={find}
          onChoice={choose}
          onUnknown={(name) => {
            setOpen(false);
            onUnknown(name, (choice) => choose({ ...choice, written: name }));
          }}
          initial={words.trim().slice(0, 100)}
        />
      </PopoverContent>
    </Popover>
  );
}
