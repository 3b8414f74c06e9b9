import { z } from "zod";
import { calendarDay } from "@/lib/form-fields";
import { CursorText } from "@/lib/urls/cursor";
import { TypedWords } from "@/lib/urls/typed-words";
import { RELIABILITIES, STATUSES } from "./grades";

/** An empty form field counts as missing. */
const given = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const Day = calendarDay();

const SlugText = z
  .string()
  .max(200)
  .transform((text) => text.trim().toLowerCase().replace(/\s+/g, "-"));

/** The query parameters of the ledger; unknown ones are dropped. */
export const ListClaims = z.object({
  /** who or what the claim names: a slug, or a complete name as typed, in any language */
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
  /** asserted on that day or later; undated claims are left out */
  from: given(Day),
  to: given(Day),
  before: given(CursorText),
});
export type ListClaims = z.output<typeof ListClaims>;
