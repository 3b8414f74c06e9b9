"use client";

import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import { itemStyle, popupStyle } from "@/components/ui/popup-style";
import type { SuggestionListProps } from "../extensions/suggestion-popup";
import { useListKeys } from "./use-list-keys";

type Props<Item> = {
  label: string;
  className: string;
  suggestions: SuggestionListProps<Item>;
  keyOf: (item: Item) => string;
  /** see `useListKeys` */
  mayHasten?: (item: Item) => boolean;
  /** shown while there are no items; without it, nothing is */
  note?: string;
  /** the content of an item */
  children: (item: Item) => ReactNode;
};

/** The suggestions for what is being typed in the text. */
export function OptionList<Item>(props: Props<Item>) {
  const { label, className, suggestions, keyOf, mayHasten, note, children } = props;
  const { items, command } = suggestions;
  const { listId, index, optionId, choose } = useListKeys(suggestions, mayHasten);
  if (items.length === 0 && note === undefined) return null;
  return (
    <div
      role="listbox"
      id={listId}
      aria-label={label}
      className={cn(popupStyle, "max-h-80 overflow-y-auto p-1", className)}
    >
      {items.length === 0 && <p className="px-2.5 py-2 text-sm text-ink-faint">{note}</p>}
      {items.map((item, position) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the focus and passes the keys on
        <div
          key={keyOf(item)}
          id={optionId(position)}
          role="option"
          tabIndex={-1}
          aria-selected={position === index}
          data-highlighted={position === index ? "" : undefined}
          className={cn(itemStyle, "cursor-pointer")}
          onMouseMove={() => choose(position)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => command(item)}
        >
          {children(item)}
        </div>
      ))}
    </div>
  );
}
