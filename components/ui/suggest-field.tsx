"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { type ComponentProps, type KeyboardEvent, type ReactNode, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { cn } from "./class-names";
import { Input } from "./controls";
import { itemStyle } from "./popup-style";
import { useFound } from "./use-found";

/** The last line of the list, if it is none of the results. */
const OTHERWISE = Symbol("otherwise");
type Line<T> = T | typeof OTHERWISE;

type Props<T> = {
  /** the attributes of the field */
  input: Omit<ComponentProps<"input">, "value" | "onChange" | "onKeyDown">;
  value: string;
  onType: (words: string) => void;
  /** the query; empty searches nothing */
  asked: string;
  find: (words: string) => Promise<T[]> | T[];
  keyOf: (item: T) => string;
  show: (item: T) => ReactNode;
  onTake: (item: T) => void;
  /** a last line of the list, such as creating a new one */
  otherwise?: { text: (words: string) => string; onChoose: (words: string) => void };
  /** whether results are shown */
  shown: boolean;
  /** after Escape, a press elsewhere, and Enter in a field of free text */
  onClose: () => void;
  /** what is typed counts by itself: Enter and Tab take a line only if one was chosen */
  free?: boolean;
  /** Tab takes the highlighted result too */
  tabTakes?: boolean;
  /** names the list */
  label: string;
  listClassName: string;
  /** shown below the field when the query has no results */
  none?: (asked: string) => ReactNode;
};

/**
 * A field that searches while the user types, with the results below. Base UI moves the highlight, takes the line and
 * tells screen readers; ours is only what to do with a key that comes before the results.
 */
export function SuggestField<T>(props: Props<T>) {
  const { input, asked, find, keyOf, otherwise, free = false, onClose } = props;
  const highlighted = useRef<Line<T> | undefined>(undefined);
  /** The highlight was moved by a key: results that arrive now would put another line under it. */
  const moved = useRef(false);
  const taking = useRef<Promise<void> | null>(null);
  const { of, found } = useFound(asked, find, moved);
  const answered = asked !== "" && of === asked;
  const more = otherwise !== undefined && asked !== "";
  const lines = useMemo<Line<T>[]>(() => (more ? [...found, OTHERWISE] : found), [found, more]);
  const open = props.shown && lines.length > 0;
  const take = (line: Line<T>) => {
    if (line === OTHERWISE) otherwise?.onChoose(asked);
    else props.onTake(line);
  };
  /** For a user faster than the response: what is shown still belongs to an earlier query. */
  const takeFirst = async (key: "Enter" | "Tab") => {
    const [first] = await find(asked);
    flushSync(() => {
      if (first !== undefined) props.onTake(first);
      else if (key === "Enter") otherwise?.onChoose(asked);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    if (event.nativeEvent.isComposing || shiftKey || ctrlKey || metaKey) return;
    const early = props.shown && asked !== "" && !answered && !free && !moved.current;
    const chosen = open ? highlighted.current : undefined;
    if (key === "Tab" && props.tabTakes) {
      if (early) void takeFirst(key);
      else if (chosen !== undefined && chosen !== OTHERWISE) take(chosen);
    } else if (key === "Enter" && early) {
      event.preventDefault();
      event.stopPropagation();
      const { form } = event.currentTarget;
      // A second Enter is meant for the form, as it would be once the results are here.
      if (taking.current) void taking.current.then(() => form?.requestSubmit());
      else taking.current = takeFirst(key).finally(() => (taking.current = null));
    } else if (key === "Enter" && free && chosen === undefined) {
      // Free text needs no Enter: it closes the list and does not submit the form.
      event.preventDefault();
      onClose();
    }
  };
  return (
    <Autocomplete.Root
      items={lines}
      filter={null}
      itemToStringValue={(line) => (line === OTHERWISE ? asked : keyOf(line))}
      value={props.value}
      onValueChange={(words, { reason }) => {
        // A line that is taken says by itself what the field shows.
        if (reason !== "input-change") return;
        moved.current = false;
        props.onType(words);
      }}
      open={open}
      onOpenChange={(opens) => !opens && onClose()}
      autoHighlight={free ? false : "always"}
      keepHighlight
      onItemHighlighted={(line, { reason }) => {
        highlighted.current = line;
        if (reason === "keyboard") moved.current = line !== undefined;
      }}
    >
      <Autocomplete.Input
        {...input}
        render={<Input />}
        onKeyDown={(event) => {
          onKeyDown(event);
          // Base UI would keep it from the form around, and empty the field.
          const closed = event.key === "Escape" && !open;
          if (closed && props.shown) {
            event.preventDefault();
            onClose();
          }
          if (event.defaultPrevented || closed) event.preventBaseUIHandler();
        }}
      />
      {answered && lines.length === 0 && props.shown && props.none?.(asked)}
      {open && (
        <Autocomplete.List
          aria-label={props.label}
          className={cn("max-h-64 overflow-y-auto p-1", props.listClassName)}
        >
          {(line: Line<T>) => (
            <Autocomplete.Item
              key={line === OTHERWISE ? " otherwise" : keyOf(line)}
              value={line}
              className={cn(itemStyle, "cursor-pointer")}
              onClick={() => take(line)}
            >
              {line === OTHERWISE ? otherwise?.text(asked) : props.show(line)}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      )}
    </Autocomplete.Root>
  );
}
