import { utcDay } from "@/lib/clock/calendar";
import type { DatePrecision } from "@/lib/db/generated/enums";

/** A calendar day; the first of its month or year if only that is known. */
export type PartialDate = { day: Date; precision: DatePrecision };

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `2024`, `2024-05` or `2024-05-17`; null for other text and impossible days. */
export function parsePartialDate(text: string): PartialDate | null {
  const [, year, month, date] = FORM.exec(text) ?? [];
  if (!year || Number(year) < 1000) return null;
  const iso = `${year}-${month ?? "01"}-${date ?? "01"}`;
  const day = new Date(`${iso}T00:00:00Z`);
  // JavaScript parses 31 February as a day in March.
  if (Number.isNaN(day.getTime()) || utcDay(day) !== iso) return null;
  return { day, precision: date ? "day" : month ? "month" : "year" };
}

/** The inverse, for fields: `2024-05` of a month. `day` is ISO 8601. */
export function partialDateText(day: string | null, precision: DatePrecision | null): string {
  if (!day) return "";
  return day.slice(0, precision === "year" ? 4 : precision === "month" ? 7 : 10);
}

/** The recorded time of a fact; days are ISO 8601, the first of their month or year if only that is known. */
export type DatedFact = {
  validFrom: string | null;
  validTo: string | null;
  /** of both */
  precision: DatePrecision | null;
  /** the day, month or year that its source refers to */
  asOf: string | null;
  asOfPrecision: DatePrecision | null;
};

/** The first and the last day of a period, inclusive; `EARLIEST` and `LATEST` where it is open. */
export type Days = { first: string; last: string };

/** Sort before and after every calendar day. */
export const EARLIEST = "0000-01-01";
export const LATEST = "9999-12-31";

/** The last day that a date covers: 2023-12-31 for 2023 with the precision of a year. */
export function lastDay(day: string, precision: DatePrecision | null): string {
  if (precision !== "year" && precision !== "month") return day;
  const [year = "", month = "12"] = partialDateText(day, precision).split("-");
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** The first day that a date covers. */
export function firstDay(day: string, precision: DatePrecision | null): string {
  return partialDateText(day, precision).padEnd(7, "-01").padEnd(10, "-01");
}

/**
 * The days on which a fact is in force. A year or a month is covered completely at both ends; an unknown end is open.
 * This is the definition; `heldOn` implements the same in SQL.
 */
export function heldDays({ validFrom, validTo, precision }: Omit<DatedFact, "asOf" | "asOfPrecision">): Days {
  return {
    first: validFrom === null ? EARLIEST : firstDay(validFrom, precision),
    last: validTo === null ? LATEST : lastDay(validTo, precision),
  };
}

/**
 * The days for which a fact is attested: those on which it is in force, or, if it only has a reference date, that day,
 * month or year.
 */
export function vouchedDays(fact: DatedFact): Days {
  const { validFrom, validTo, asOf, asOfPrecision } = fact;
  if (validFrom !== null || validTo !== null || asOf === null) return heldDays(fact);
  return { first: firstDay(asOf, asOfPrecision), last: lastDay(asOf, asOfPrecision) };
}

/** The days that two periods share, or null. */
export function commonDays(one: Days, other: Days): Days | null {
  const [, first = one.first] = [one.first, other.first].sort();
  const [last = one.last] = [one.last, other.last].sort();
  return first <= last ? { first, last } : null;
}

/** Whether a day is in the period. */
export const includesDay = ({ first, last }: Days, day: string): boolean => first <= day && day <= last;
