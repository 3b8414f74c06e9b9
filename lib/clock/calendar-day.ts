import { z } from "zod";

/** Databases have no year 0, and nothing recorded here is older than this. */
const FIRST = "1000-01-01";

/** A day of the calendar that the database can compare, as in 2025-03-31. @param message for the field */
export const calendarDay = (message = "Give a day such as 2026-05-17.") =>
  z.iso.date({ error: message }).refine((day) => day >= FIRST, { error: message });
