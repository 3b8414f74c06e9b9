import { z } from "zod";
import { BlockId } from "@/lib/document/block";
import { Slug } from "@/lib/reports/schema";

/**
 * What a page tells of the person who has it open: what they look at, by its slug (a claim by its id); or that it is a
 * search or the home page.
 */
export const NoteLook = z.union([
  z.strictObject({ kind: z.enum(["report", "entity", "source"]), slug: Slug }),
  z.strictObject({ kind: z.literal("claim"), slug: z.uuid() }),
  // Of a search, as `questionText` writes it.
  z.strictObject({ kind: z.literal("search"), slug: z.string().min(1).max(400) }),
  z.strictObject({ kind: z.literal("home") }),
]);
export type NoteLook = z.output<typeof NoteLook>;

/** How far a report was read when its page was left: the block at the top of the window, and percent of the text. */
export const NotePlace = z.strictObject({
  slug: Slug,
  blockId: BlockId,
  progress: z.int().min(0).max(100),
});
export type NotePlace = z.output<typeof NotePlace>;

/** The switch of the reading history; off also erases it. A checkbox that is off is absent from the form. */
export const SetHistory = z.strictObject({
  /** an empty form must not erase anything */
  setting: z.literal("history"),
  on: z.stringbool().default(false),
});
export type SetHistory = z.output<typeof SetHistory>;

/** Which version to compare with; the newest that the viewer read, unless it says. */
export const ReadChanges = z.object({
  from: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
});
