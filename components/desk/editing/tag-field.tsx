"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { tagOf } from "./draft-fields";

const MOST = 20;

/** Tags: type one, then Enter or a comma. */
export function TagField({
  value,
  onValue,
}: {
  value: readonly string[];
  onValue: (tags: string[]) => void;
}) {
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const added = text
      .split(/[,;]/)
      .map(tagOf)
      .filter((tag) => tag !== "" && !value.includes(tag));
    setTyped("");
    if (added.length > 0) onValue([...new Set([...value, ...added])].slice(0, MOST));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      add(typed);
    }
    if (event.key === "Backspace" && typed === "") onValue(value.slice(0, -1));
  };
  return (
    <div className="space-y-2">
      {value.length > 0 && (
        <ul aria-label="Tags" className="flex flex-wrap gap-1.5">
          {value.map((tag) => (
            <li
              key={tag}
              className="flex items-center rounded-control border border-rule bg-surface pl-2 text-sm"
            >
              {tag}
              <button
                type="button"
                aria-label={`Remove the tag ${tag}`}
                onClick={() => onValue(value.filter((other) => other !== tag))}
                className="inline-flex size-7 items-center justify-center text-ink-faint hover:text-ink pointer-coarse:size-9"
              >
                <X aria-hidden="true" className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {value.length < MOST && (
        <Field label="Add a tag" labelHidden>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              enterKeyHint="enter"
              maxLength={200}
              placeholder="Add a tag, then Enter"
              value={typed}
              onChange={(event) =>
                event.target.value.includes(",") ? add(event.target.value) : setTyped(event.target.value)
              }
              onKeyDown={onKeyDown}
              onBlur={() => add(typed)}
            />
          )}
        </Field>
      )}
    </div>
  );
}
