import { z } from "zod";
import { SearchCursorText } from "./cursor";

/**
 * What the address of a search may ask. Anything can be asked for, and is cut where it is too long; parameters that are
 * not here are left out.
 */
export const SearchQuery = z.object({
  q: z
    .string()
    .max(10_000)
    .default("")
    .transform((text) => text.trim()),
  cursor: SearchCursorText.optional(),
});
export type SearchQuery = z.output<typeof SearchQuery>;
