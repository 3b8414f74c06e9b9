import { z } from "zod";
import { CursorText } from "@/lib/urls/cursor";

export const DRAFT_FILTERS = ["all", "mine", "drafts", "published", "changed", "withdrawn"] as const;
export type DraftFilter = (typeof DRAFT_FILTERS)[number];

/** The parameters of the address of the desk's list. */
export const ListDrafts = z.object({
  q: z.string().trim().max(200).default(""),
  show: z.enum(DRAFT_FILTERS).default("all"),
  before: CursorText.optional(),
});
export type ListDrafts = z.output<typeof ListDrafts>;
