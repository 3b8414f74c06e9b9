"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { Check, X } from "lucide-react";
import { useEntities } from "@/components/editor/entity-book";
import { acceptEntities, entityUses, goToEntity, rejectEntities } from "@/components/editor/entity-marks";
import { EntityName } from "@/components/editor/menus/entity-name";
import { Button } from "@/components/ui/button";
import { SideSection } from "./side-section";

/** The entities that the text names; suggestions first, to accept or reject. */
export function EntityPanel({ editor }: { editor: Editor }) {
  const entities = useEntities();
  const uses = useEditorState({ editor, selector: ({ editor: { state } }) => entityUses(state.doc) });
  const proposed = uses.filter((use) => use.proposed > 0);
  const sorted = [...proposed, ...uses.filter((use) => use.proposed === 0)];
  const button =
    "inline-flex size-8 items-center justify-center rounded-control hover:bg-hover pointer-coarse:size-10";
  return (
    <SideSection title="Entities in the text" count={uses.length > 0 ? uses.length : null}>
      {uses.length === 0 && (
        <p className="text-[0.8125rem] text-ink-faint">None yet. Type @ and a name in the text.</p>
      )}
      {proposed.length > 0 && (
        <div className="flex items-center justify-between gap-2 rounded-card bg-caution-wash px-3 py-2 text-[0.8125rem]">
          <span>{proposed.length} proposed. Only confirmed ones are published.</span>
          <Button size="sm" variant="secondary" onClick={() => acceptEntities(editor)}>
            Accept all
          </Button>
        </div>
      )}
      <ul className="space-y-0.5">
        {sorted.map((use) => {
          const choice = entities.get(use.id);
          const name = choice?.name ?? "unknown entity";
          return (
            <li key={use.id} className="flex items-center gap-1">
              <button
                type="button"
                onClick={() => goToEntity(editor, use.id)}
                className="flex min-w-0 flex-1 items-center gap-2 rounded-control px-2 py-1 text-left text-sm hover:bg-hover"
              >
                {choice ? <EntityName choice={choice} /> : <span className="flex-1">{name}</span>}
                <span className="text-xs text-ink-faint tabular-nums">{use.confirmed + use.proposed}×</span>
              </button>
              {use.proposed > 0 && (
                <>
                  <button
                    type="button"
                    aria-label={`Accept ${name}`}
                    onClick={() => acceptEntities(editor, { id: use.id })}
                    className={`${button} text-good`}
                  >
                    <Check aria-hidden="true" className="size-4" />
                  </button>
                  <button
                    type="button"
                    aria-label={`Refuse ${name}`}
                    onClick={() => rejectEntities(editor, { id: use.id })}
                    className={`${button} text-danger`}
                  >
                    <X aria-hidden="true" className="size-4" />
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </SideSection>
  );
}
