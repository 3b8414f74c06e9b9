import { z } from "zod";
import { UUID_FORM } from "@/lib/slug-and-uuid";
import { CursorText } from "@/lib/urls/cursor";

/** Which moment: `draft` for the current text, `v3` for a version, `r:` and an id for a save. */
export const SnapshotKey = z.union([
  z.literal("draft"),
  z.string().regex(/^v[1-9]\d{0,5}$/),
  z.string().regex(new RegExp(`^r:${UUID_FORM}$`)),
]);
export type SnapshotKey = z.infer<typeof SnapshotKey>;

/** The parameters of the history's address: two moments to compare. */
export const HistoryQuery = z.object({ from: SnapshotKey.optional(), to: SnapshotKey.default("draft") });
export type HistoryQuery = z.output<typeof HistoryQuery>;

export const DRAFT_FILTERS = ["all", "mine", "drafts", "published", "changed", "withdrawn"] as const;
export type DraftFilter = (typeof DRAFT_FILTERS)[number];

/** The parameters of the address of the desk's list. */
export const ListDrafts = z.object({
  q: z.string().trim().max(200).default(""),
  show: z.enum(DRAFT_FILTERS).default("all"),
  before: CursorText.optional(),
});
export type ListDrafts = z.output<typeof ListDrafts>;
