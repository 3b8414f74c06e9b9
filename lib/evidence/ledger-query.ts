import { z } from "zod";
import { CursorText } from "@/lib/reports/cursor";
import { RELIABILITIES, STATUSES } from "./grades";

/** A field of the form that was left empty is not given. */
const given = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const Day = z.iso.date();

/** A slug, or a name as somebody may type it. */
const SlugText = z
  .string()
  .max(200)
  .transform((text) => text.trim().toLowerCase().replace(/\s+/g, "-"));

/** What the address of the ledger may ask; parameters that are not here are left out. */
export const ListClaims = z.object({
  /** what the claim is about */
  entity: given(SlugText),
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
