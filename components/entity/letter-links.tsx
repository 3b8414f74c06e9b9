import type { FacetCount } from "@/lib/entities/types";
import { type EntityFilters, entitiesHref } from "./addresses";

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz", "other"];

/** First letters that there are names for. */
export function LetterLinks({ counts, filters }: { counts: readonly FacetCount[]; filters: EntityFilters }) {
  const there = new Set(counts.map(({ value }) => value));
  const shown = LETTERS.filter((letter) => there.has(letter) || filters.letter === letter);
  if (shown.length < 2 && !filters.letter) return null;
  return (
    <nav aria-label="First letter">
      <ul className="-ml-1.5 flex flex-wrap">
        {shown.map((letter) => {
          const current = filters.letter === letter;
          return (
            <li key={letter}>
              <a
                href={entitiesHref({ ...filters, letter: current ? undefined : letter })}
                aria-current={current ? "true" : undefined}
                className="grid h-8 min-w-7 place-items-center rounded-control px-1.5 text-sm font-medium text-ink-soft hover:bg-hover hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper"
              >
                {letter === "other" ? "0–9" : letter.toUpperCase()}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
