"use client";

import { cn } from "@/components/ui/class-names";
import { itemStyle, popupStyle } from "@/components/ui/popup-style";
import type { SuggestionListProps } from "../extensions/suggestion-popup";
import type { Insertable } from "../insertables";
import { useListKeys } from "./use-list-keys";

/** The list opened by a slash. */
export function InsertList(props: SuggestionListProps<Insertable>) {
  const { listId, index, optionId, choose } = useListKeys(props);
  if (props.items.length === 0) return null;
  return (
    <div
      role="listbox"
      id={listId}
      aria-label="Insert"
      className={cn(popupStyle, "max-h-80 w-76 overflow-y-auto p-1")}
    >
      {props.items.map((item, position) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the focus and passes the keys on
        <div
          key={item.name}
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
          <item.icon aria-hidden="true" />
          <span className="min-w-0">
            <span className="block leading-tight font-medium">{item.name}</span>
            <span className="block truncate text-xs text-ink-faint">{item.hint}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
