import { z } from "zod";
import { calendarDay } from "@/lib/form-fields";
import { STATUSES } from "../grades";
import { PREDICATES } from "./predicates";
import { LanguageTag, PartialDateText, WebAddress } from "./typed-fields";

const COMPARATORS = ["eq", "about", "lt", "lte", "gt", "gte", "range"] as const;
export const LINK_KINDS = ["supports", "contradicts", "repeats", "supersedes"] as const;

const id = z.uuid({ error: "Choose one from the list." });
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Use at most ${most} characters.` });
const nothing = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** What the column holds without loss: fifteen digits, ten of them after the decimal point. */
const amount = z
  .number({ error: "Give a number." })
  .refine((value) => Math.abs(value) < 1e15 && Number(value.toFixed(10)) === value, {
    error: "A number has at most 15 digits, 10 of them after the decimal point.",
  });

const day = calendarDay();

const facts = {
  subjectId: id,
  predicate: z.enum(
    PREDICATES.map(({ slug }) => slug),
    { error: "Choose a property from the list." },
  ),
  comparator: nothing(z.enum(COMPARATORS)),
  value: nothing(amount),
  /** the upper end of a range */
  upper: nothing(amount),
  /** a code of `units.ts` */
  unit: nothing(z.string().max(40)),
  objectId: nothing(id),
  statement: nothing(words(1000)),
  asserterId: nothing(id),
  asserterName: nothing(words(200)),
  /** `2023`, `2023-09` or `2023-09-30` */
  assertedOn: nothing(PartialDateText),
};
export const ClaimFacts = z.strictObject(facts);
export type ClaimFacts = z.output<typeof ClaimFacts>;

const place = {
  locator: nothing(words(200)),
  quote: nothing(words(1000)),
  translation: nothing(words(1000)),
  note: nothing(words(1000)),
};
/** A new document of an existing source, or of one created with it. */
export const NewDocument = z
  .strictObject({
    sourceId: id.optional(),
    sourceName: words(200).optional(),
    title: words(500).min(1, { error: "Give the document a title." }),
    url: WebAddress.optional(),
    /** defaults to that of its source or its title */
    lang: LanguageTag.optional(),
    published: PartialDateText.optional(),
    ...place,
  })
  .refine(({ sourceId, sourceName }) => Boolean(sourceId) !== Boolean(sourceName), {
    error: "Choose a source, or name a new one.",
    path: ["sourceId"],
  });
/** An existing document, or a new one. */
export const DocumentInput = z.union([z.strictObject({ documentId: id, ...place }), NewDocument]);
export type DocumentInput = z.output<typeof DocumentInput>;

export const Judgement = z.strictObject({
  credibility: z
    .int({ error: "Choose a step from 1 to 6." })
    .min(1, { error: "Choose a step from 1 to 6." })
    .max(6, { error: "Choose a step from 1 to 6." }),
  status: z.enum(STATUSES, { error: "Choose a status." }),
  rationale: words(4000).min(1, { error: "Say why: readers will see it." }),
  recheckOn: nothing(day),
});
export type Judgement = z.output<typeof Judgement>;

/** The exact words, including spaces. */
const quote = z
  .string()
  .min(1, { error: "Select the words first." })
  .max(2000, { error: "A claim can cover at most 2000 characters." });

export const MakeClaim = z.strictObject({
  reportId: id,
  quote,
  facts: ClaimFacts,
  document: nothing(DocumentInput),
  assessment: nothing(Judgement),
});
export type MakeClaim = z.input<typeof MakeClaim>;

const revision = z.int().min(1);

/** `revision`: the one that the form showed. */
export const EditClaim = z.strictObject({ claimId: id, revision, facts: ClaimFacts });
export type EditClaim = z.input<typeof EditClaim>;
export const SupersedeClaim = z.strictObject({ claimId: id, reportId: id, quote, facts: ClaimFacts });
export type SupersedeClaim = z.input<typeof SupersedeClaim>;
export const RequoteClaim = z.strictObject({ claimId: id, revision, quote });
export type RequoteClaim = z.input<typeof RequoteClaim>;
export const RetractClaim = z.strictObject({ claimId: id });
export type RetractClaim = z.input<typeof RetractClaim>;

export const AttachDocument = z.strictObject({ claimId: id, document: DocumentInput });
export type AttachDocument = z.input<typeof AttachDocument>;
/** `id`: of the tie, not of the document */
export const DetachDocument = z.strictObject({ id });
export type DetachDocument = z.input<typeof DetachDocument>;

export const AssessClaim = z.strictObject({ claimId: id, assessment: Judgement });
export type AssessClaim = z.input<typeof AssessClaim>;

export const LinkClaims = z
  .strictObject({ fromId: id, kind: z.enum(LINK_KINDS), toId: id, note: nothing(words(1000)) })
  .refine(({ fromId, toId }) => fromId !== toId, {
    error: "A claim cannot be linked to itself.",
    path: ["toId"],
  });
export type LinkClaims = z.input<typeof LinkClaims>;
export const UnlinkClaims = z.strictObject({ linkId: id });
export type UnlinkClaims = z.input<typeof UnlinkClaims>;

/** `ids`: the claims marked in the text, whichever report they were created in. */
export const ListDeskClaims = z.strictObject({ reportId: id, ids: z.array(z.uuid()).max(2000) });
export const SuggestForClaim = z.strictObject({ words: words(100) });
