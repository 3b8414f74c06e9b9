"use client";

import type { KeyboardEvent } from "react";
import type { DraftFields } from "./draft-fields";

type Props = {
  fields: DraftFields;
  onFields: (change: Partial<DraftFields>) => void;
  onLeave: () => void;
  /** moves the focus into the text */
  onDone: () => void;
};

/** Title and standfirst, edited as they will be read. */
export function TitleFields({ fields, onFields, onLeave, onDone }: Props) {
  const onEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.currentTarget.name === "standfirst") onDone();
    else document.getElementById("draft-standfirst")?.focus();
  };
  const written =
    "field-sizing-content block w-full resize-none bg-transparent placeholder:text-ink-faint focus-visible:outline-none";
  return (
    <div className="space-y-3">
      <textarea
        id="draft-title"
        name="title"
        aria-label="Title"
        placeholder="Title"
        rows={1}
        maxLength={300}
        value={fields.title}
        onChange={(event) => onFields({ title: oneLine(event.target.value) })}
        onKeyDown={onEnter}
        onBlur={onLeave}
        className={`${written} type-display -mb-[0.15em] pb-[0.15em]`}
      />
      <textarea
        id="draft-standfirst"
        name="standfirst"
        aria-label="Standfirst"
        placeholder="Standfirst: the gist in a sentence or two. Everyone can read it."
        rows={1}
        maxLength={1000}
        value={fields.standfirst}
        onChange={(event) => onFields({ standfirst: oneLine(event.target.value) })}
        onKeyDown={onEnter}
        onBlur={onLeave}
        className={`${written} type-standfirst`}
      />
    </div>
  );
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");
