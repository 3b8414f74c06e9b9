"use client";

import { useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import type { SuggestionListProps } from "../extensions/suggestion-popup";

/**
 * The active item of a list of suggestions, moved by the keys that the text passes on. The text keeps the focus and
 * refers to the active item with `aria-activedescendant`.
 */
export function useListKeys<Item>(
  { editor, items, loading, command, keys }: SuggestionListProps<Item>,
  mayHasten: (item: Item) => boolean = always,
) {
  const listId = useId();
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, Math.max(0, items.length - 1));
  const optionId = (position: number) => `${listId}-${position}`;
  useEffect(() => {
    if (items.length === 0) return;
    editor.view.dom.setAttribute("aria-activedescendant", `${listId}-${index}`);
    document.getElementById(`${listId}-${index}`)?.scrollIntoView({ block: "nearest" });
  }, [editor, index, items.length, listId]);
  /** Enter was pressed before the results arrived: it means the first one, unless that would create an entity. */
  const hasty = useRef(false);
  useEffect(() => {
    if (loading) return;
    const [first] = items;
    if (hasty.current && first !== undefined && mayHasten(first)) command(first);
    hasty.current = false;
  }, [items, loading, command, mayHasten]);
  useImperativeHandle(
    keys,
    () => ({
      onKeyDown: (event) => {
        if (loading && (event.key === "Enter" || event.key === "Tab")) {
          hasty.current = true;
          return true;
        }
        const item = items[index];
        if (item === undefined) return false;
        if (event.key === "ArrowDown") setChosen((index + 1) % items.length);
        else if (event.key === "ArrowUp") setChosen((index + items.length - 1) % items.length);
        else if (event.key === "Enter" || event.key === "Tab") command(item);
        else return false;
        return true;
      },
    }),
    [items, index, loading, command],
  );
  return { listId, index, optionId, choose: setChosen };
}

const always = () => true;
