"use client";

import { ArrowUp, X } from "lucide-react";
import type { ReactNode } from "react";

type Chosen = { id: string; name: string; label: ReactNode };

type Props = {
  label: string;
  chosen: readonly Chosen[];
  onChange: (ids: string[]) => void;
  /** the order matters and can be changed */
  ordered?: boolean;
};

/** The chosen items, each with a remove button; if the order matters, an arrow moves one up. */
export function ChosenList({ label, chosen, onChange, ordered = false }: Props) {
  if (chosen.length === 0) return null;
  const ids = chosen.map(({ id }) => id);
  const moveUp = (index: number) => {
    const moved = [...ids];
    moved.splice(index - 1, 2, ids[index] ?? "", ids[index - 1] ?? "");
    onChange(moved);
  };
  const button =
    "inline-flex size-7 items-center justify-center rounded-control text-ink-faint hover:bg-hover hover:text-ink pointer-coarse:size-9";
  return (
    <ul aria-label={label} className="divide-y divide-rule rounded-card border border-rule bg-surface">
      {chosen.map(({ id, name, label: shown }, index) => (
        <li key={id} className="flex items-center gap-1 py-1 pr-1 pl-3 text-sm">
          <span className="min-w-0 flex-1">{shown}</span>
          {ordered && index > 0 && (
            <button
              type="button"
              aria-label={`Move ${name} up`}
              onClick={() => moveUp(index)}
              className={button}
            >
              <ArrowUp aria-hidden="true" className="size-4" />
            </button>
          )}
          <button
            type="button"
            aria-label={`Remove ${name}`}
            onClick={() => onChange(ids.filter((other) => other !== id))}
            className={button}
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
