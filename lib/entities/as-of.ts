import { z } from "zod";
import { calendarDay } from "@/lib/clock/calendar-day";

/** The place behind an entry of the timeline: its moment in milliseconds, and its key. */
const Before = z
  .string()
  .regex(/^\d{1,15}~[a-z]-[0-9a-f-]{36}$/)
  .transform((text) => {
    const at = text.indexOf("~");
    return { at: new Date(Number(text.slice(0, at))), key: text.slice(at + 1) };
  });

/** What the address of an entity's page may ask; parameters that are not here are left out. */
export const ReadEntity = z.object({
  /** a calendar day; what is no day is answered beside the field */
  asOf: z.string().max(40).optional(),
  /** the timeline goes on behind this */
  before: Before.optional(),
});
export type ReadEntity = z.output<typeof ReadEntity>;

/** The day that a page is shown as of. */
export type AsOf = {
  /** null for today */
  day: string | null;
  /** as it was asked for, to stand in the field again */
  typed: string;
  /** why it is not shown as of that day */
  problem: string | null;
};

/**
 * The day that an address asks for. What is no day, or has not come yet, shows today and says why.
 *
 * @param today a calendar day, as in `2026-11-24`
 */
export function readAsOf(typed: string | undefined, today: string): AsOf {
  const text = typed?.trim() ?? "";
  if (text === "") return { day: null, typed: "", problem: null };
  if (!calendarDay().safeParse(text).success)
    return { day: null, typed: text, problem: "Give a day of the calendar, as in 2025-03-31" };
  if (text > today) return { day: null, typed: text, problem: "That day has not come yet" };
  return { day: text === today ? null : text, typed: text, problem: null };
}
