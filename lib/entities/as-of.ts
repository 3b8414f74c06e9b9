import { z } from "zod";
import { writtenDay } from "@/lib/clock/written-date";
import { calendarDay } from "@/lib/form-fields";
import { UUID_FORM } from "@/lib/slug-and-uuid";

/** The cursor after an entry of the timeline: its moment in milliseconds, and its key. */
const Before = z
  .string()
  .regex(new RegExp(`^\\d{1,15}~[a-z]-${UUID_FORM}$`))
  .transform((text) => {
    const at = text.indexOf("~");
    return { at: new Date(Number(text.slice(0, at))), key: text.slice(at + 1) };
  });

/** The query parameters of an entity's page; unknown ones are dropped. */
export const ReadEntity = z.object({
  /** a calendar day; anything else gets a message next to the field */
  asOf: z.string().max(40).optional(),
  /** the timeline continues after this */
  before: Before.optional(),
});
export type ReadEntity = z.output<typeof ReadEntity>;

/** The day that a page shows. */
export type AsOf = {
  /** null for today */
  day: string | null;
  /** as typed, to show in the field again */
  typed: string;
  /** why it does not show that day */
  problem: string | null;
};

/**
 * The day that a query string requests. An invalid or future day shows today and says why.
 *
 * @param today a calendar day, as in `2026-11-24`
 */
export function readAsOf(typed: string | undefined, today: string): AsOf {
  const text = typed?.trim() ?? "";
  if (text === "") return { day: null, typed: "", problem: null };
  // In an address a day is ISO 8601; the field sends its own words without JavaScript.
  const { data: day } = calendarDay().safeParse(text);
  if (day === undefined || (text !== day && text !== writtenDay(day)))
    return { day: null, typed: text, problem: "Give a day of the calendar, as in 2025-03-31" };
  if (day > today) return { day: null, typed: text, problem: "That day has not come yet" };
  return { day: day === today ? null : day, typed: day, problem: null };
}
