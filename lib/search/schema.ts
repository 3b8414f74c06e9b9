import { z } from "zod";
import { SearchCursorText } from "./cursor";

/** Longer questions are cut, and the page says so. */
export const MAX_QUESTION = 200;

/**
 * What the address of a search may ask. Anything can be asked for, and is cut where it is too long; parameters that are
 * not here are left out.
 */
export const SearchQuery = z.object({
  q: z
    .string()
    .default("")
    .transform((text) => text.trim().slice(0, 2 * MAX_QUESTION)),
  cursor: SearchCursorText.optional(),
  /** the question as it was typed, without a correction */
  as: z.literal("typed").optional(),
});
export type SearchQuery = z.output<typeof SearchQuery>;
