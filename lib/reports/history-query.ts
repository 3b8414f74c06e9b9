import { z } from "zod";
import { UUID_FORM } from "@/lib/uuid";

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
