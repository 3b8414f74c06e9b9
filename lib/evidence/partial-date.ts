import type { DatePrecision } from "@/lib/db/generated/enums";

/** A day in the calendar, the first of its month or year where no more is known. */
export type PartialDate = { day: Date; precision: DatePrecision };

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `2024`, `2024-05` or `2024-05-17`; null for what is none of them or no day of the calendar. */
export function parsePartialDate(text: string): PartialDate | null {
  const [, year, month, date] = FORM.exec(text) ?? [];
  if (!year || Number(year) < 1000) return null;
  const iso = `${year}-${month ?? "01"}-${date ?? "01"}`;
  const day = new Date(`${iso}T00:00:00Z`);
  // 31 February is read as a day of March.
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso) return null;
  return { day, precision: date ? "day" : month ? "month" : "year" };
}

/** The way back, for fields: `2024-05` of a month. `day` is ISO 8601. */
export function partialDateText(day: string | null, precision: DatePrecision | null): string {
  if (!day) return "";
  return day.slice(0, precision === "year" ? 4 : precision === "month" ? 7 : 10);
}
