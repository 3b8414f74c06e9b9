"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { Check, Unlink } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { popupStyle } from "@/components/ui/popup-style";
import { useEntities } from "../entity-book";
import { acceptEntities, rejectEntities } from "../entity-marks";
import { EntityName } from "./entity-name";

/** Appears next to the caret in a marked name: shows the entity, and accepts or rejects a proposal. */
export function EntityBubble({ editor }: { editor: Editor }) {
  const entities = useEntities();
  const mark = useEditorState({
    editor,
    selector: () => {
      if (!editor.isActive("entity")) return null;
      const { id, proposed } = editor.getAttributes("entity");
      return { id: String(id), proposed: proposed === true };
    },
  });
  const choice = mark && entities.get(mark.id);
  const at = { at: editor.state.selection.from };
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="entity-bubble"
      updateDelay={100}
      shouldShow={({ editor: shown, state }) =>
        shown.isEditable && shown.isActive("entity") && state.selection.to - state.selection.from < 200
      }
      options={{ placement: "bottom-start", offset: 8 }}
      className={cn(popupStyle, "z-30 w-80 max-w-[calc(100vw-1.5rem)] p-3 font-sans text-sm")}
    >
      {choice ? <EntityName choice={choice} /> : <span className="text-ink-faint">Unknown entity</span>}
      <div className="mt-3 flex flex-wrap gap-2">
        {mark?.proposed ? (
          <>
            <Button size="sm" onClick={() => acceptEntities(editor, at)}>
              <Check aria-hidden="true" />
              Yes, it is
            </Button>
            <Button size="sm" variant="secondary" onClick={() => rejectEntities(editor, at)}>
              No
            </Button>
            <Button size="sm" variant="quiet" onClick={() => acceptEntities(editor, { id: mark.id })}>
              Yes, everywhere
            </Button>
          </>
        ) : (
          <Button size="sm" variant="quiet" onClick={() => rejectEntities(editor, at)}>
            <Unlink aria-hidden="true" />
            Not this entity
          </Button>
        )}
      </div>
    </BubbleMenu>
  );
}
