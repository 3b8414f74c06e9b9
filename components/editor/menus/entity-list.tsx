"use client";

import { Plus } from "lucide-react";
import type { EntityChoice } from "@/lib/names/types";
import type { SuggestionListProps } from "../extensions/suggestion-popup";
import { EntityName } from "./entity-name";
import { OptionList } from "./option-list";

/** An entity with the name, or only the name, to add to the register. */
export type NameOffer = { choice: EntityChoice } | { unknown: string };

/** The entities that an at sign offers, and an unknown name to add to the register. */
export function EntityList(props: SuggestionListProps<NameOffer>) {
  return (
    <OptionList
      label="Entities"
      className="w-80 max-w-[calc(100vw-1.5rem)]"
      suggestions={props}
      keyOf={(item) => ("choice" in item ? item.choice.id : "unknown")}
      mayHasten={isChoice}
      note={props.loading ? "Looking…" : "Type a name, in any language"}
    >
      {(item) =>
        "choice" in item ? (
          <EntityName choice={item.choice} />
        ) : (
          <>
            <Plus aria-hidden="true" />
            <span className="min-w-0 flex-1">
              <span className="block truncate leading-tight font-medium">Add “{item.unknown}”</span>
              <span className="block truncate text-xs text-ink-faint">
                {props.items.length === 1
                  ? "No entity in the register has this name"
                  : "to the register, as a new entity"}
              </span>
            </span>
          </>
        )
      }
    </OptionList>
  );
}

const isChoice = (item: NameOffer): boolean => "choice" in item;
