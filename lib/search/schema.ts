import { z } from "zod";
import { Tag } from "@/lib/reports/schema";
import { TypedWords } from "@/lib/urls/typed-words";
import { SearchCursorText } from "./cursor";

/** Longer queries are cut, and the page says so. */
export const MAX_QUESTION = 200;

/** How long ago a report may have been published, in days. */
export const WITHIN = { month: 31, quarter: 92, year: 366 } as const;

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
  /** the best matches first, unless it says otherwise */
  sort: z.literal("newest").optional(),
  within: z.enum(["month", "quarter", "year"]).optional(),
  tag: Tag.optional(),
  /** only reports that the viewer may read to their end */
  open: z.literal("on").optional(),
});
export type SearchQuery = z.output<typeof SearchQuery>;

/** What was typed so far. */
export const SuggestQuery = z.object({ q: TypedWords });
