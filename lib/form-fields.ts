import { z } from "zod";
import { isoOfWritten } from "@/lib/clock/written-date";

/** Fields of a form or an address as text, trimmed; their messages appear next to them. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Use at most ${most} characters.` })
    .regex(/^[^\r\n]*$/, { error: "Use one line." });

export const required = (most: number) => line(most).min(1, { error: "Please fill this in." });

export const prose = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Use at most ${most} characters.` });

/** The id of something chosen from a list. */
export const listedId = z.uuid({ error: "Choose one from the list." });

/** Databases have no year 0, and nothing recorded here is older than this. */
const FIRST = "1000-01-01";

/**
 * A day of the calendar that the database can compare, as in 2025-03-31; read also as people write it, “31 March 2025”.
 *
 * @param message for the field
 */
export const calendarDay = (message = "Give a day such as 17 May 2026.") =>
  z
    .string({ error: message })
    .transform(isoOfWritten)
    .pipe(z.iso.date({ error: message }).refine((day) => day >= FIRST, { error: message }));

/** A zone of the IANA database, as this platform knows it: no offset, which would not follow the clocks. */
export const TimeZone = z.string().trim().refine(isZone, { error: "Choose a time zone from the list." });

function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,60}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
