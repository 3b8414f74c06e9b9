import { z } from "zod";

/** A calendar day of a data file, as the database's drivers take it. */
export const Day = z.iso.date().transform((day) => new Date(`${day}T00:00:00Z`));
