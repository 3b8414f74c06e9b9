import { z } from "zod";
import { BlockId } from "@/lib/document/block";
import { ReportDocument } from "@/lib/document/document";
import { SLUG } from "@/lib/slug-and-uuid";

/** The address of a report: lower-case words joined by hyphens. */
export const Slug = z
  .string()
  .trim()
  .min(1, "Give the report an address")
  .max(120, "At most 120 characters")
  .regex(SLUG, "Lower-case letters, digits and single hyphens only");

const line = (max: number, what: string) =>
  z
    .string()
    .trim()
    .max(max, `${what} can have at most ${max} characters`)
    .refine((text) => !/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(text), {
      error: `${what} contains control or invisible characters`,
    });

export const Title = line(300, "The title");
export const Standfirst = line(1000, "The standfirst");
export const Offer = z.string().trim().max(2000, "At most 2000 characters");
export const Tag = z.string().max(60).regex(SLUG, "A tag is lower-case words joined by hyphens");

/** Everything about a draft that an editor or an import can change, besides its slug. */
export const DraftContent = z.strictObject({
  title: Title,
  standfirst: Standfirst,
  offer: Offer,
  document: ReportDocument,
  tags: z.array(Tag).max(20, "At most 20 tags"),
  authorIds: z.array(z.uuid()).max(20),
  subjectIds: z.array(z.uuid()).max(50),
  /** a date to show besides the day of publication here */
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
  /** why that date is shown; readers see it */
  dateReason: line(500, "The reason for the date").optional(),
});
export type DraftContent = z.infer<typeof DraftContent>;

/** A draft's content with a title and nothing else. */
export const emptyContent = (title: string): DraftContent => ({
  title,
  standfirst: "",
  offer: "",
  document: { type: "doc", content: [] },
  tags: [],
  authorIds: [],
  subjectIds: [],
  publishedAt: null,
});

export const CreateDraft = z.strictObject({ title: Title.min(1, "Give the report a title") });
export type CreateDraft = z.infer<typeof CreateDraft>;

/** `basedOn` is the revision that the editor loaded or last saved. */
export const SaveDraft = z.strictObject({
  reportId: z.uuid(),
  basedOn: z.int().min(0),
  kind: z.enum(["autosave", "saved"]),
  content: DraftContent,
});
export type SaveDraft = z.infer<typeof SaveDraft>;

export const ChangeSlug = z.strictObject({ reportId: z.uuid(), slug: Slug });
export type ChangeSlug = z.infer<typeof ChangeSlug>;

export const DeleteDraft = z.strictObject({ reportId: z.uuid() });
export type DeleteDraft = z.infer<typeof DeleteDraft>;

export const RestoreDraft = z.strictObject({ reportId: z.uuid() });
export type RestoreDraft = z.infer<typeof RestoreDraft>;

export const PurgeDraft = z.strictObject({ reportId: z.uuid() });
export type PurgeDraft = z.infer<typeof PurgeDraft>;

/** The editor's content of a draft that was deleted. */
export const SaveAsNewDraft = z.strictObject({ content: DraftContent });
export type SaveAsNewDraft = z.infer<typeof SaveAsNewDraft>;

/** `basedOn` is the revision that the history showed as the draft's. */
export const RestoreRevision = z.strictObject({
  reportId: z.uuid(),
  revisionId: z.uuid(),
  basedOn: z.coerce.number().int().min(1),
});
export type RestoreRevision = z.infer<typeof RestoreRevision>;

export const SuggestEntities = z.strictObject({ words: z.string().trim().min(1).max(100) });

/** A report whose publication is to be verified, by its address or by its id in the log. */
export const CheckReport = z.union([z.strictObject({ slug: Slug }), z.strictObject({ id: z.uuid() })]);

/** A report, or one block of it. */
export const CiteReport = z.strictObject({ block: BlockId.optional() });
export type CiteReport = z.output<typeof CiteReport>;

/** The part of an address that identifies the exported thing. */
export const SlugPart = z.object({ slug: Slug });
