import { z } from "zod";
import { SearchCursorText } from "./cursor";

/** Longer queries are cut, and the page says so. */
export const MAX_QUESTION = 200;

/**
 * The parameters of a search's address. Any question is valid and is cut if it is too long; unknown parameters
 * are dropped.
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
