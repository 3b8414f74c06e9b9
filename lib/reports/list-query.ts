import { z } from "zod";
import { CursorText } from "@/lib/urls/cursor";
import { Slug, Tag } from "./schema";

/**
 * The parameters of the address of the list of reports. Unknown parameters are dropped, so that a response with one
 * is the response without it; a malformed or repeated known one is refused.
 */
export const ListReports = z
  .object({
    entity: Slug.optional(),
    tag: Tag.optional(),
    /** older than this position */
    before: CursorText.optional(),
    /** newer than this position */
    after: CursorText.optional(),
  })
  .refine(({ before, after }) => !before || !after, { error: "Either before or after" });
export type ListReports = z.output<typeof ListReports>;
