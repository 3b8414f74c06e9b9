"use client";

import { cn } from "@/components/ui/class-names";
import { itemStyle, popupStyle } from "@/components/ui/popup-style";
import type { EntityChoice } from "@/lib/reports/draft-types";
import type { SuggestionListProps } from "../extensions/suggestion-popup";
import { EntityName } from "./entity-name";
import { useListKeys } from "./use-list-keys";

/** The entities that an at sign offers. */
export function EntityList(props: SuggestionListProps<EntityChoice>) {
  const { listId, index, optionId, choose } = useListKeys(props);
  const note = props.loading
    ? "Looking…"
    : props.query === ""
      ? "Type a name, in English or Chinese"
      : "No entity has that name";
  return (
    <div
      role="listbox"
      id={listId}
      aria-label="Entities"
      className={cn(popupStyle, "max-h-80 w-80 max-w-[calc(100vw-1.5rem)] overflow-y-auto p-1")}
    >
      {props.items.length === 0 && <p className="px-2.5 py-2 text-sm text-ink-faint">{note}</p>}
      {props.items.map((item, position) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the focus and hands the keys on
        <div
          key={item.id}
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
          <EntityName choice={item} />
        </div>
      ))}
    </div>
  );
}
