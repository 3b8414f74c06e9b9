import { z } from "zod";
import { MAX_QUESTION, SearchQuery } from "@/lib/search/schema";
import { SubjectText } from "./subject";

const line = (max: number, empty: string) =>
  z
    .string()
    .trim()
    .transform((text) => text.replace(/\s+/g, " "))
    .pipe(z.string().min(1, empty).max(max, `At most ${max} characters`));

/** A press of a follow button: `on` says what it leads to. `next`: the page to offer afterwards, without JavaScript. */
export const PressFollow = z.strictObject({
  subject: SubjectText,
  on: z.stringbool().default(true),
  next: z.string().max(2000).optional(),
});

export const Unfollow = z.strictObject({ followId: z.uuid() });
export type Unfollow = z.output<typeof Unfollow>;

/** A note, and a group (none: the empty text). */
export const EditFollow = z.strictObject({
  followId: z.uuid(),
  note: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(2000, "At most 2,000 characters"))
    .default(""),
  groupId: z.union([z.uuid(), z.literal("").transform(() => null)]).default(null),
});
export type EditFollow = z.output<typeof EditFollow>;

export const MoveFollow = z.strictObject({ followId: z.uuid(), to: z.enum(["up", "down"]) });
export type MoveFollow = z.output<typeof MoveFollow>;

const GroupName = line(60, "Give the group a name");

export const AddGroup = z.strictObject({ name: GroupName });
export type AddGroup = z.output<typeof AddGroup>;

export const RenameGroup = z.strictObject({ groupId: z.uuid(), name: GroupName });
export type RenameGroup = z.output<typeof RenameGroup>;

export const DeleteGroup = z.strictObject({ groupId: z.uuid() });
export type DeleteGroup = z.output<typeof DeleteGroup>;

/** A field of a form that may be left empty. */
const orNone = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal("").transform(() => undefined), schema]);
const { sort, within, tag, open } = SearchQuery.shape;

export const EditSearch = z.strictObject({
  followId: z.uuid(),
  name: line(100, "Give the search a name"),
  q: line(MAX_QUESTION, "Say what to look for"),
  sort: orNone(sort),
  within: orNone(within),
  tag: orNone(tag),
  open: orNone(open),
});
export type EditSearch = z.output<typeof EditSearch>;

/** What the watchlist's address says: the line that was just added, and the page to go back to. */
export const ReadWatchlist = z.object({
  followed: z.uuid().optional().catch(undefined),
  back: z.string().max(2000).optional().catch(undefined),
});
