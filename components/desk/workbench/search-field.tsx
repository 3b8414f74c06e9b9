"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { itemStyle } from "@/components/ui/popup-style";

type Props<T> = {
  label: string;
  /** of the input, for focus */
  id?: string;
  placeholder?: string;
  hint?: ReactNode;
  error?: string | null;
  /** what is chosen, in words; typing lets go of it */
  chosen: string | null;
  /** words that stand for themselves; absent where only a choice counts */
  words?: string;
  onWords?: (words: string) => void;
  find: (words: string) => Promise<T[]> | T[];
  keyOf: (item: T) => string;
  show: (item: T) => ReactNode;
  onChoose: (item: T) => void;
  onClear: () => void;
  /** a last line of the list, such as making a new one */
  otherwise?: { text: (words: string) => string; onChoose: (words: string) => void };
};

/** A field that looks something up while one types: arrows move, Enter or Tab takes, Escape closes the list alone. */
export function SearchField<T>(props: Props<T>) {
  const { label, chosen, find, keyOf, show, otherwise, words: free } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState<T[]>([]);
  const [index, setIndex] = useState(0);
  const asked = typed?.trim() ?? null;
  useEffect(() => {
    if (asked === null || asked === "") return setFound([]);
    let stale = false;
    const timer = setTimeout(async () => {
      const items = await find(asked);
      if (stale) return;
      setFound(items);
      setIndex(free === undefined ? 0 : -1);
    }, 100);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, find, free]);
  const lines = found.length + (otherwise && asked ? 1 : 0);
  const open = asked !== null && lines > 0;
  const take = (position: number) => {
    const item = found[position];
    if (item !== undefined) props.onChoose(item);
    else if (otherwise && asked) otherwise.onChoose(asked);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setIndex((index + 1) % lines);
    else if (event.key === "ArrowUp") setIndex((index + lines - 1 + lines) % lines);
    else if (event.key === "Enter" && index >= 0) take(index);
    else if (event.key === "Escape") setTyped(null);
    else {
      if (event.key === "Tab" && index >= 0 && !event.shiftKey && index < found.length) take(index);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (words: string) => {
    setTyped(words);
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
          {open && (
            <div
              role="listbox"
              id={listId}
              aria-label={label}
              className="absolute inset-x-0 top-full z-10 mt-1 max-h-64 overflow-y-auto rounded-card border border-rule bg-surface p-1 shadow-overlay"
            >
              {[...found, null].slice(0, lines).map((item, position) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
                <div
                  key={item === null ? "otherwise" : keyOf(item)}
                  id={`${listId}-${position}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={position === index}
                  data-highlighted={position === index ? "" : undefined}
                  className={cn(itemStyle, "cursor-pointer")}
                  onMouseMove={() => setIndex(position)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(position)}
                >
                  {item === null ? otherwise?.text(asked ?? "") : show(item)}
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
