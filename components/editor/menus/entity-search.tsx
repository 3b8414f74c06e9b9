"use client";

import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Input } from "@/components/ui/controls";
import { itemStyle } from "@/components/ui/popup-style";
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
  const listId = useId();
  const [words, setWords] = useState(initial);
  const [found, setFound] = useState<EntityChoice[]>([]);
  const [answered, setAnswered] = useState("");
  const [index, setIndex] = useState(0);
  const asked = words.trim();
  useEffect(() => {
    if (asked === "") return setFound([]);
    let stale = false;
    const timer = setTimeout(async () => {
      const choices = await find(asked);
      if (stale) return;
      setFound(choices);
      setAnswered(asked);
      setIndex(0);
    }, 120);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, find]);
  const choose = (choice: EntityChoice | undefined) => {
    if (!choice) return;
    setWords("");
    setFound([]);
    onChoice(choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0) return;
    if (event.key === "ArrowDown") setIndex((index + 1) % found.length);
    else if (event.key === "ArrowUp") setIndex((index + found.length - 1) % found.length);
    else if (event.key === "Enter") choose(found[index]);
    else return;
    event.preventDefault();
  };
  const open = found.length > 0;
  return (
    <div>
      <Input
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${index}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder="A name, in English or Chinese"
        maxLength={100}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div
          role="listbox"
          id={listId}
          aria-label={label}
          className="mt-1 max-h-64 overflow-y-auto rounded-card border border-rule bg-surface p-1"
        >
          {found.map((choice, position) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
            <div
              key={choice.id}
              id={`${listId}-${position}`}
              role="option"
              tabIndex={-1}
              aria-selected={position === index}
              data-highlighted={position === index ? "" : undefined}
              className={cn(itemStyle, "cursor-pointer")}
              onMouseMove={() => setIndex(position)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <EntityName choice={choice} />
            </div>
          ))}
        </div>
      )}
      {!open && asked !== "" && answered === asked && (
        <p role="status" className="mt-1 text-xs text-ink-faint">
          No entity with this name yet.
        </p>
      )}
      {!open && asked !== "" && answered === asked && onUnknown && (
        <Button size="sm" variant="secondary" className="mt-2" onClick={() => onUnknown(asked)}>
          Add “{asked.length > 30 ? `${asked.slice(0, 30)}…` : asked}” to the register
        </Button>
      )}
    </div>
  );
}
