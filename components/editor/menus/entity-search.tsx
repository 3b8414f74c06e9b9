"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SuggestField } from "@/components/ui/suggest-field";
import type { EntityChoice } from "@/lib/names/types";
import type { FindEntities } from "../extensions/entity-suggestion";
import { EntityName } from "./entity-name";

type Props = {
  label: string;
  find: FindEntities;
  onChoice: (choice: EntityChoice) => void;
  /** offers to add an unknown name */
  onUnknown?: (name: string) => void;
  /** the initial query */
  initial?: string;
  /** id of the field, for a label outside */
  id?: string;
};

/** A field that searches entities by any of their names and returns the chosen one. */
export function EntitySearch({ label, find, onChoice, onUnknown, initial = "", id }: Props) {
  const [words, setWords] = useState(initial);
  const [shown, setShown] = useState(true);
  return (
    <div>
      <SuggestField
        input={{ id, "aria-label": label, placeholder: "A name, in any language", maxLength: 100 }}
        value={words}
        onType={(typed) => {
          setWords(typed);
          setShown(true);
        }}
        asked={words.trim()}
        find={find}
        keyOf={(choice) => choice.id}
        show={(choice) => <EntityName choice={choice} />}
        onTake={(choice) => {
          setWords("");
          onChoice(choice);
        }}
        shown={shown}
        onClose={() => setShown(false)}
        label={label}
        listClassName="mt-1 rounded-card border border-rule bg-surface"
        none={(asked) => (
          <>
            <p role="status" className="mt-1 text-xs text-ink-faint">
              No entity with this name yet.
            </p>
            {onUnknown && (
              <Button size="sm" variant="secondary" className="mt-2" onClick={() => onUnknown(asked)}>
                Add “{asked.length > 30 ? `${asked.slice(0, 30)}…` : asked}” to the register
              </Button>
            )}
          </>
        )}
      />
    </div>
  );
}
