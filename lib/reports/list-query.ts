import { z } from "zod";
import { CursorText } from "./cursor";
import { Slug, Tag } from "./schema";

/**
 * What the address of the list of reports may ask. Parameters that are not here are left out, so that an answer with one
 * is the answer without it; one that is here and malformed or given twice is refused.
 */
export const ListReports = z
  .object({
    entity: Slug.optional(),
    tag: Tag.optional(),
    /** older than this place */
    before: CursorText.optional(),
    /** newer than this place */
    after: CursorText.optional(),
  })
  .refine(({ before, after }) => !before || !after, { error: "Either before or after" });
export type ListReports = z.output<typeof ListReports>;
