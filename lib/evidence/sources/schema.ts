import { z } from "zod";
import { calendarDay, listedId as id, line, prose, required } from "@/lib/form-fields";
import { SLUG } from "@/lib/slug-and-uuid";
import { TypedWords } from "@/lib/urls/typed-words";
import { LanguageTag, PartialDateText, WebAddress } from "../claims/typed-fields";
import { AFFILIATIONS, RELIABILITIES } from "../grades";

const lang = z.string().trim().pipe(LanguageTag);
const slug = z
  .string()
  .trim()
  .max(120, { error: "Use at most 120 characters." })
  .regex(SLUG, { error: "Use lower-case letters, digits and single hyphens." });

const day = calendarDay();

const facts = {
  name: required(200),
  nameZh: line(200).optional(),
  publisher: line(300).default(""),
  owner: line(300).default(""),
  /** the slug of the publisher in the register of entities, or its address */
  entity: z
    .string()
    .transform((text) => text.replace(/^.*\/entities\//, ""))
    .pipe(slug)
    .optional(),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, { error: "Enter two letters, as in ISO 3166: CN, AU." })
    .optional(),
  stateAffiliation: z.enum(AFFILIATIONS, { error: "Choose one." }).default("unknown"),
  affiliationNote: prose(2000).default(""),
  /** compiled by the desk */
  own: z.union([z.boolean(), z.stringbool()]).default(false),
  lang: lang.default("en"),
  homepage: WebAddress.optional(),
  about: prose(4000).default(""),
};

/** `slug` is made from the name unless given. */
export const CreateSource = z.strictObject({ ...facts, slug: slug.optional() });
export type CreateSource = z.input<typeof CreateSource>;

/** `revision`: the one that the form showed. */
export const EditSource = z.strictObject({
  sourceId: id,
  revision: z.coerce.number().int().min(1),
  ...facts,
});
export type EditSource = z.input<typeof EditSource>;

export const GradeSource = z.strictObject({
  sourceId: id,
  reliability: z.enum(RELIABILITIES, { error: "Choose a grade." }),
  rationale: prose(4000).min(1, { error: "Say why: readers will see it." }),
});
export type GradeSource = z.input<typeof GradeSource>;

const document = {
  title: required(500),
  url: WebAddress.optional(),
  lang: lang.default("en"),
  published: PartialDateText.optional(),
  retrieved: day.optional(),
  /** its text, for the desk alone */
  text: prose(500_000).optional(),
};

export const AddSourceDocument = z.strictObject({ sourceId: id, ...document });
export type AddSourceDocument = z.input<typeof AddSourceDocument>;

export const EditSourceDocument = z.strictObject({
  documentId: id,
  revision: z.coerce.number().int().min(1),
  ...document,
});
export type EditSourceDocument = z.input<typeof EditSourceDocument>;

/** Puts documents into one origin: a new one with a label, or an existing one. */
export const DeclareOrigin = z
  .strictObject({
    documentIds: z.array(id).min(1, { error: "Choose at least one document." }).max(100),
    originId: id.optional(),
    label: line(200).optional(),
  })
  .refine(({ originId, label }) => Boolean(originId) !== Boolean(label), {
    error: "Name the origin, or choose an existing one.",
    path: ["label"],
  });
export type DeclareOrigin = z.input<typeof DeclareOrigin>;

export const LeaveOrigin = z.strictObject({ documentId: id });
export type LeaveOrigin = z.input<typeof LeaveOrigin>;

const pair = z
  .strictObject({ documentId: id, otherId: id })
  .refine(({ documentId, otherId }) => documentId !== otherId, { error: "These are the same document." });
/** The two are copies of one text: both get one origin. */
export const ConfirmSimilar = pair;
export const DismissSimilar = pair;
/** Undoes a dismissal. */
export const RestoreSimilar = pair;
export type SimilarPair = z.input<typeof pair>;

const after = z.uuid().optional();

/** The query parameters of the public register; unknown ones are dropped. */
export const ListSources = z.object({
  /** part of the name, publisher or owner */
  q: TypedWords,
  /** the slug after which the page begins */
  after: slug.optional(),
});
export type ListSources = z.output<typeof ListSources>;

/** On a source's page: the claim after which its list of claims begins. */
export const ReadSource = z.object({ after });
export type ReadSource = z.output<typeof ReadSource>;

/** The file itself is the body of the request. */
export const AttachCopy = z.strictObject({
  documentId: id,
  /** the original name of the file */
  name: z
    .string()
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Cf}/\\]/gu, "")
        .trim()
        .slice(-200),
    )
    .transform((text) => text || "copy"),
});
export type AttachCopy = z.input<typeof AttachCopy>;

/** The query parameters of the desk's list of sources. */
export const ListDeskSources = z.object({
  q: TypedWords,
  /** `none`: not graded */
  grade: z.enum([...RELIABILITIES, "none"]).optional(),
  affiliation: z.enum(AFFILIATIONS).optional(),
  after: slug.optional(),
});
export type ListDeskSources = z.output<typeof ListDeskSources>;

/** On a source's page at the desk: the document whose form is open. */
export const DeskSourceQuery = z.object({ document: z.uuid().optional() });
