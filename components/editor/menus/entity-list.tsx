"use client";

import { Plus } from "lucide-react";
import { cn } from "@/components/ui/class-names";
import { itemStyle, popupStyle } from "@/components/ui/popup-style";
import type { EntityChoice } from "@/lib/names/types";
import type { SuggestionListProps } from "../extensions/suggestion-popup";
import { EntityName } from "./entity-name";
import { useListKeys } from "./use-list-keys";

/** An entity with the name, or only the name, to add to the register. */
export type NameOffer = { choice: EntityChoice } | { unknown: string };

/** The entities that an at sign offers, and an unknown name to add to the register. */
export function EntityList(props: SuggestionListProps<NameOffer>) {
  const { listId, index, optionId, choose } = useListKeys(props, isChoice);
  const note = props.loading ? "Looking…" : "Type a name, in English or Chinese";
  return (
    <div
      role="listbox"
      id={listId}
      aria-label="Entities"
      className={cn(popupStyle, "max-h-80 w-80 max-w-[calc(100vw-1.5rem)] overflow-y-auto p-1")}
    >
      {props.items.length === 0 && <p className="px-2.5 py-2 text-sm text-ink-faint">{note}</p>}
      {props.items.map((item, position) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the focus and passes the keys on
        <div
          key={"choice" in item ? item.choice.id : "unknown"}
          id={optionId(position)}
          role="option"
          tabIndex={-1}
          aria-selected={position === index}
          data-highlighted={position === index ? "" : undefined}
          className={cn(itemStyle, "cursor-pointer")}
          onMouseMove={() => choose(position)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.command(item)}
        >
          {"choice" in item ? (
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
          )}
        </div>
      ))}
    </div>
  );
}

const isChoice = (item: NameOffer): boolean => "choice" in item;
