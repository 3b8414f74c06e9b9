import { z } from "zod";
import { BlockId } from "@/lib/document/block";
import { Slug } from "@/lib/reports/schema";
import { COLOURS, LONGEST_DRAWN, LONGEST_NOTE, LONGEST_QUOTE } from "./policy";

/** A press of a bookmark button: `on` says what it leads to. `next`: the page to return to, without JavaScript. */
export const PressBookmark = z.strictObject({
  report: Slug,
  on: z.stringbool().default(true),
  next: z.string().max(2000).optional(),
});

const FolderId = z.union([z.uuid(), z.literal("").transform(() => null)]);

export const FileBookmark = z.strictObject({ bookmarkId: z.uuid(), folderId: FolderId });
export type FileBookmark = z.output<typeof FileBookmark>;

export const MoveBookmark = z.strictObject({ bookmarkId: z.uuid(), to: z.enum(["up", "down"]) });
export type MoveBookmark = z.output<typeof MoveBookmark>;

export const RemoveBookmark = z.strictObject({ bookmarkId: z.uuid() });
export type RemoveBookmark = z.output<typeof RemoveBookmark>;

const FolderName = z
  .string()
  .trim()
  .transform((text) => text.replace(/\s+/g, " "))
  .pipe(z.string().min(1, "Give the folder a name").max(60, "At most 60 characters"));

export const AddFolder = z.strictObject({ name: FolderName });
export type AddFolder = z.output<typeof AddFolder>;

export const RenameFolder = z.strictObject({ folderId: z.uuid(), name: FolderName });
export type RenameFolder = z.output<typeof RenameFolder>;

export const MoveFolder = z.strictObject({ folderId: z.uuid(), to: z.enum(["up", "down"]) });
export type MoveFolder = z.output<typeof MoveFolder>;

export const RemoveFolder = z.strictObject({ folderId: z.uuid() });
export type RemoveFolder = z.output<typeof RemoveFolder>;

/** What was just removed and comes back. */
export const RestoreKept = z.strictObject({ kind: z.enum(["bookmark", "folder", "note"]), id: z.uuid() });
export type RestoreKept = z.output<typeof RestoreKept>;

const Note = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, "\n").trim())
  .pipe(z.string().max(LONGEST_NOTE, `At most ${LONGEST_NOTE.toLocaleString("en")} characters`));
const Colour = z.enum(COLOURS);

/** Words of a passage to keep; without JavaScript a sentence of it, or the whole. */
export const Annotate = z.strictObject({
  report: Slug,
  blockId: BlockId,
  quote: z.string().min(1, "Choose the words").max(LONGEST_QUOTE, "Choose fewer words"),
  before: z.string().max(LONGEST_QUOTE).default(""),
  colour: Colour.default("yellow"),
  note: Note.default(""),
});
export type Annotate = z.output<typeof Annotate>;

export const EditAnnotation = z.strictObject({ annotationId: z.uuid(), colour: Colour, note: Note });
export type EditAnnotation = z.output<typeof EditAnnotation>;

export const RemoveAnnotation = z.strictObject({ annotationId: z.uuid() });
export type RemoveAnnotation = z.output<typeof RemoveAnnotation>;

/** What a report's page sends of the annotations in it. */
export const TellAnnotation = z.discriminatedUnion("act", [
  Annotate.extend({ act: z.literal("add") }),
  EditAnnotation.extend({ act: z.literal("edit") }),
  RemoveAnnotation.extend({ act: z.literal("remove") }),
  RemoveAnnotation.extend({ act: z.literal("restore") }),
]);

const removed = z.uuid().optional().catch(undefined);

/** What the address of the library says: what was just added or removed, and the page to go back to. */
export const ReadLibrary = z.object({
  added: removed,
  removed,
  folder: removed,
  back: z.string().max(2000).optional().catch(undefined),
});

/** Filters of the page of notes, and where its list continues. */
export const ListAnnotations = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  colour: Colour.optional().catch(undefined),
  report: Slug.optional().catch(undefined),
  show: z.enum(["notes", "changed"]).optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{1,15}~[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
  removed,
});
export type ListAnnotations = z.output<typeof ListAnnotations>;

/** The passage that a note is to be about. */
export const NotePassage = z.object({ block: BlockId.optional().catch(undefined) });

/** Words to draw. */
export const DrawQuotation = z.object({
  block: BlockId,
  quote: z.string().min(1).max(LONGEST_DRAWN),
  before: z.string().max(LONGEST_QUOTE).default(""),
});
