"use client";

import { ChevronDown } from "lucide-react";
import { cn } from "@/components/ui/class-names";

/** An access level for the desk to choose: `slug` is stored in the document, `name` is shown; lowest first. */
export type Level = { slug: string; name: string };

/** The name of a level; a deleted one shows its stored slug. */
export function levelName(levels: readonly Level[], slug: string): string {
  return levels.find((level) => level.slug === slug)?.name ?? slug;
}

type LevelSelectProps = {
  label: string;
  levels: readonly Level[];
  value: string;
  onValue: (slug: string) => void;
  className?: string;
};

/** A small select for who may read. A level whose tier was deleted stays visible until another is chosen. */
export function LevelSelect({ label, levels, value, onValue, className }: LevelSelectProps) {
  const known = levels.some((level) => level.slug === value);
  return (
    <span className={cn("relative inline-flex max-w-40 min-w-0", className)}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className="h-7 w-full min-w-0 cursor-pointer appearance-none truncate rounded-control border border-rule-strong bg-surface pr-7 pl-2.5 text-[0.8125rem] font-medium text-ink hover:bg-hover pointer-coarse:h-9"
      >
        {!known && <option value={value}>{levelName(levels, value)} (no such tier)</option>}
        {levels.map((level) => (
          <option key={level.slug} value={level.slug}>
            {level.name}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-ink-faint"
      />
    </span>
  );
}
