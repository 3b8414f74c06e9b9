import { isoOfWritten } from "@/lib/clock/written-date";
import { parsePartialDate } from "@/lib/evidence/partial-date";

/** Which number comes first in 3/4/2027. */
export type DayOrder = "day-first" | "month-first";

const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?Z?)?$/;
const WITH_TIME = /^(\d{4}-\d{2}-\d{2})[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Which number of a column's days is the day: one above twelve decides for all. Null if none does; `mixed` if they
 * contradict each other.
 */
export function dayOrderOf(cells: Iterable<string>): DayOrder | "mixed" | null {
  const found = new Set<DayOrder>();
  for (const cell of cells) {
    const [, first, sign, second] = NUMBERS.exec(cell.trim()) ?? [];
    if (sign === undefined || sign === ".") continue;
    if (Number(first) > 12) found.add("day-first");
    if (Number(second) > 12) found.add("month-first");
  }
  const [order = null] = found;
  return found.size > 1 ? "mixed" : order;
}

/**
 * A cell as a year, month or day: `2018`, `2018-05` or `2018-05-31`. With points the day comes first, everywhere; with
 * slashes only where the column says so. Null for what can be read in two ways and for days that do not exist.
 */
export function readDate(cell: string, order: DayOrder | "mixed" | null): string | null {
  const text = cell.normalize("NFKC").trim();
  const iso = WITH_TIME.exec(text)?.[1] ?? numbersOf(text, order) ?? isoOfWritten(text);
  return parsePartialDate(iso) === null ? null : iso;
}

function numbersOf(text: string, order: DayOrder | "mixed" | null): string | null {
  const [, first = "", sign, second = "", year = ""] = NUMBERS.exec(text) ?? [];
  if (sign === undefined) return null;
  const iso = (day: string, month: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (sign === "." || order === "day-first" || Number(first) > 12) return iso(first, second);
  if (order === "month-first" || Number(second) > 12) return iso(second, first);
  // 4/4 is the same either way.
  return Number(first) === Number(second) ? iso(first, second) : null;
}
