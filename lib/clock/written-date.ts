import { MONTH_GROUP, monthNumber, utcDay } from "./calendar";

/** Unambiguous ways to write a day, a month or a year; 9/10/2025 is ambiguous. */
const FORMS: readonly { pattern: RegExp; order: string }[] = [
  { pattern: /^(\d{4})$/, order: "y" },
  { pattern: /^(\d{4})[-/.](\d{2})$/, order: "ym" },
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, order: "ymd" },
  { pattern: /^(\d{4})\s*年$/, order: "y" },
  { pattern: /^(\d{4})\s*年\s*(\d{1,2})\s*月$/, order: "ym" },
  { pattern: /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/, order: "ymd" },
  { pattern: new RegExp(`^${MONTH_GROUP},?[\\s-]+(\\d{4})$`, "i"), order: "my" },
  {
    pattern: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[\\s-]+${MONTH_GROUP},?[\\s-]+(\\d{4})$`, "i"),
    order: "dmy",
  },
  { pattern: new RegExp(`^${MONTH_GROUP}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, "i"), order: "mdy" },
];

/**
 * A year, month or day as people write it, as `2025`, `2025-10` or `2025-10-09`: “October 2025”, “Oct 2025”, “9 October
 * 2025”, “2025年10月9日”. Returns other text unchanged; does not check that the day exists.
 */
export function isoOfWritten(text: string): string {
  const typed = text.trim();
  for (const { pattern, order } of FORMS) {
    const found = pattern.exec(typed);
    if (!found) continue;
    const part = (key: string) => found[order.indexOf(key) + 1] ?? "";
    const month = part("m");
    return [
      part("y"),
      ...(order.includes("m") ? [twoDigits(String(monthNumber(month)))] : []),
      ...(order.includes("d") ? [twoDigits(part("d"))] : []),
    ].join("-");
  }
  return typed;
}

/** Whether a text is a calendar day that exists, as in 2026-11-29. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && utcDay(date) === text;
}

/** The inverse for a calendar day: `29 November 2026` of `2026-11-29`. Returns other text unchanged. */
export const writtenDay = (text: string): string =>
  isDay(text) ? DAY_WORDS.format(new Date(`${text}T00:00:00Z`)) : text;

const DAY_WORDS = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

const twoDigits = (digits: string): string => digits.padStart(2, "0");
