"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { cn } from "@/components/ui/class-names";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { itemStyle } from "@/components/ui/popup-style";

type Props<T> = {
  label: string;
  /** id of the input, for focus */
  id?: string;
  placeholder?: string;
  hint?: ReactNode;
  error?: string | null;
  /** the current choice, as text; typing clears it */
  chosen: string | null;
  /** free text; absent if only a choice counts */
  words?: string;
  onWords?: (words: string) => void;
  find: (words: string) => Promise<T[]> | T[];
  keyOf: (item: T) => string;
  show: (item: T) => ReactNode;
  onChoose: (item: T) => void;
  onClear: () => void;
  /** a last line of the list, such as creating a new one */
  otherwise?: { text: (words: string) => string; onChoose: (words: string) => void };
  /** shown when nothing is found and nothing else can be chosen */
  none?: ReactNode;
};

const NOTHING = { of: "", found: [] };
/** The key of the last line. */
const OTHERWISE = " otherwise";
const popup =
  "absolute inset-x-0 top-full z-10 mt-1 rounded-card border border-rule bg-surface shadow-overlay";

/** A field that searches while the user types: arrows move, Enter or Tab takes, Escape closes only the list. */
export function SearchField<T>(props: Props<T>) {
  const { label, chosen, find, keyOf, show, otherwise, words: free } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [{ of, found }, setAnswer] = useState<{ of: string; found: T[] }>(NOTHING);
  /** the highlighted line; later results do not move it */
  const [picked, setPicked] = useState<string | null>(null);
  const asked = typed?.trim() ?? null;
  const taking = useRef<Promise<void> | null>(null);
  const answered = asked !== null && of === asked;
  useEffect(() => {
    if (asked === null || asked === "") return setAnswer(NOTHING);
    let stale = false;
    const timer = setTimeout(async () => {
      const items = await find(asked);
      if (stale) return;
      setAnswer({ of: asked, found: items });
    }, 100);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, find]);
  const keys = [...found.map(keyOf), ...(otherwise && asked ? [OTHERWISE] : [])];
  const lines = keys.length;
  const kept = picked === null ? -1 : keys.indexOf(picked);
  const index = kept >= 0 ? kept : free === undefined ? 0 : -1;
  const move = (to: number) => setPicked(keys[(to + lines) % lines] ?? null);
  const open = asked !== null && lines > 0;
  const take = (position: number) => {
    const item = found[position];
    if (item !== undefined) props.onChoose(item);
    else if (otherwise && asked) otherwise.onChoose(asked);
    setTyped(null);
  };
  /** For a user faster than the response: what is shown still belongs to an earlier query. */
  const takeFirst = async (words: string, key: "Enter" | "Tab") => {
    const [first] = await find(words);
    flushSync(() => {
      if (first !== undefined) props.onChoose(first);
      else if (key === "Enter" && otherwise) otherwise.onChoose(words);
      else return;
      setTyped(null);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const early = asked && !answered && free === undefined && kept < 0 && !shiftKey && !ctrlKey && !metaKey;
    if (early && key === "Tab") return void takeFirst(asked, key);
    if (early && key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      const { form } = event.currentTarget;
      // A second Enter is meant for the form, as it would be once the results are here.
      if (taking.current) void taking.current.then(() => form?.requestSubmit());
      else taking.current = takeFirst(asked, key).finally(() => (taking.current = null));
      return;
    }
    // Free text needs no Enter: it closes the list and does not submit the form.
    if (key === "Enter" && free !== undefined && !(open && index >= 0) && !ctrlKey && !metaKey) {
      setTyped(null);
      return event.preventDefault();
    }
    if (!open) return;
    if (event.key === "ArrowDown") move(index + 1);
    else if (event.key === "ArrowUp") move(Math.max(index, 0) - 1);
    else if (event.key === "Enter" && index >= 0) take(index);
    else if (event.key === "Escape") setTyped(null);
    else {
      if (event.key === "Tab" && index >= 0 && !event.shiftKey && index < found.length) take(index);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const lineOf = (item: T | undefined) => (item === undefined ? otherwise?.text(asked ?? "") : show(item));
  const type = (words: string) => {
    setTyped(words);
    setPicked(null);
    if (chosen !== null) props.onClear();
    props.onWords?.(words);
  };
  return (
    <Field label={label} id={props.id} hint={props.hint} error={props.error}>
      {(control) => (
        <div className="relative">
          <Input
            {...control}
            role="combobox"
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-activedescendant={open && index >= 0 ? `${listId}-${index}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            placeholder={props.placeholder}
            maxLength={200}
            value={typed ?? chosen ?? free ?? ""}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => setTyped(null)}
          />
          {answered && asked !== "" && lines === 0 && props.none && (
            // A press must not take the focus, or the list would close.
            <div
              role="status"
              onMouseDown={(event) => event.preventDefault()}
              className={cn(popup, "px-2.5 py-2 text-[0.8125rem] text-ink-soft")}
            >
              {props.none}
            </div>
          )}
          {open && (
            <div
              role="listbox"
              id={listId}
              aria-label={label}
              className={cn(popup, "max-h-64 overflow-y-auto p-1")}
            >
              {keys.map((key, position) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
                <div
                  key={key}
                  id={`${listId}-${position}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={position === index}
                  data-highlighted={position === index ? "" : undefined}
                  className={cn(itemStyle, "cursor-pointer")}
                  onMouseMove={() => setPicked(key)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(position)}
                >
                  {lineOf(found[position])}
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
