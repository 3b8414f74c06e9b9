import { TZDate } from "@date-fns/tz";

export type Pace = "at_once" | "daily" | "weekly" | "never";

/** How a person wants to be told; as in `ReaderSettings`. */
export type AlertSettings = {
  /** IANA name */
  zone: string;
  pace: Pace;
  /** 0 to 23 */
  digestHour: number;
  /** 1 (Monday) to 7 */
  digestDay: number;
  /** 0 to 23: nothing is sent from this hour until that one; null: no quiet hours */
  quiet: { from: number; until: number } | null;
  /** calendar days in their zone, the first and the last included; null: no holiday */
  paused: { from: string; until: string } | null;
};

export const DEFAULT_SETTINGS: AlertSettings = {
  zone: "UTC",
  pace: "daily",
  digestHour: 7,
  digestDay: 1,
  quiet: null,
  paused: null,
};

/** A calendar day as a number of days since 1970, so that days are counted without clocks. */
type Day = number;

/**
 * When a change is told, at the earliest: at once, or in the next digest; then not before quiet hours and a holiday have
 * ended. Null for never.
 *
 * @param at when it changed
 */
export function dueAt(at: Date, pace: Pace, settings: AlertSettings): Date | null {
  if (pace === "never") return null;
  const wanted = pace === "at_once" ? at : nextSlot(at, pace, settings);
  return allowedFrom(wanted, settings);
}

/** The first digest after a moment: at the digest hour of the next day that has one. */
export function nextSlot(after: Date, pace: "daily" | "weekly", settings: AlertSettings): Date {
  const { zone, digestHour, digestDay } = settings;
  const today = dayOf(after, zone);
  for (let day = today; ; day++) {
    if (pace === "weekly" && weekday(day) !== digestDay) continue;
    const slot = momentOf(day, digestHour, zone);
    if (slot > after) return slot;
  }
}

/** The first moment, from `wanted` on, that is neither in quiet hours nor in a holiday. */
export function allowedFrom(wanted: Date, settings: AlertSettings): Date {
  const { zone, quiet, paused } = settings;
  let at = wanted;
  // Each step goes forward, and the end of one may be within the other: two rounds settle it.
  for (let round = 0; round < 3; round++) {
    if (paused && dayOf(at, zone) >= dayNumber(paused.from) && dayOf(at, zone) <= dayNumber(paused.until)) {
      at = momentOf(dayNumber(paused.until) + 1, 0, zone);
    }
    if (quiet) at = afterQuiet(at, zone, quiet);
  }
  return at;
}

function afterQuiet(at: Date, zone: string, { from, until }: { from: number; until: number }): Date {
  if (from === until) return at;
  const hour = new TZDate(at, zone).getHours();
  const overnight = from > until;
  const isQuiet = overnight ? hour >= from || hour < until : hour >= from && hour < until;
  if (!isQuiet) return at;
  const day = dayOf(at, zone);
  const end = momentOf(overnight && hour >= from ? day + 1 : day, until, zone);
  // Where the clocks repeat an hour, its first pass may already have ended them.
  return end > at ? end : at;
}

/** The first moment of a day at which the clocks of a zone show an hour, or a later one if they skip it. */
export function momentOf(day: Day, hour: number, zone: string): Date {
  const noon = day * DAY_MS;
  // No zone is further than 15 hours from UTC: the hour is between these two, where the local time never falls below it
  // again before the day's end.
  let [low, high] = [noon - 15 * HOUR_MS, noon + 39 * HOUR_MS];
  const reached = (time: number) => {
    const local = new TZDate(time, zone);
    const own = dayOf(new Date(time), zone);
    return own > day || (own === day && local.getHours() >= hour);
  };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return firstBefore(high, reached);
}

/** Clocks that go back make an hour come twice: the first pass counts. They go back by two hours at most. */
function firstBefore(time: number, reached: (time: number) => boolean): Date {
  let earliest = time;
  for (let step = QUARTER_MS; step <= 2 * HOUR_MS; step += QUARTER_MS) {
    if (reached(time - step)) earliest = time - step;
  }
  return new Date(earliest);
}

const HOUR_MS = 3_600_000;
const QUARTER_MS = 900_000;
const DAY_MS = 24 * HOUR_MS;

/** The calendar day of a moment in a zone. */
export function dayOf(moment: Date, zone: string): Day {
  const local = new TZDate(moment, zone);
  return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / DAY_MS;
}

const dayNumber = (day: string): Day => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** 1 (Monday) to 7; 1 January 1970 was a Thursday. */
const weekday = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;
