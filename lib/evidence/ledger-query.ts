import { z } from "zod";
import { calendarDay } from "@/lib/clock/calendar-day";
import { CursorText } from "@/lib/reports/cursor";
import { TypedWords } from "@/lib/search/typed-words";
import { RELIABILITIES, STATUSES } from "./grades";

/** A field of the form that was left empty is not given. */
const given = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const Day = calendarDay();

const SlugText = z
  .string()
  .max(200)
  .transform((text) => text.trim().toLowerCase().replace(/\s+/g, "-"));

/** What the address of the ledger may ask; parameters that are not here are left out. */
export const ListClaims = z.object({
  /** who or what the claim names: a slug, or a whole name in any language as somebody types it */
  entity: given(TypedWords),
  status: given(z.enum(STATUSES)),
  reliability: given(z.enum(RELIABILITIES)),
  credibility: given(
    z
      .string()
      .regex(/^[1-6]$/)
      .transform(Number),
  ),
  source: given(SlugText),
  /** asserted on that day or later; what bears no date is left out */
  from: given(Day),
  to: given(Day),
  before: given(CursorText),
});
export type ListClaims = z.output<typeof ListClaims>;
