import { z } from "zod";
import { isoOfWritten } from "@/lib/clock/written-date";
import { DATE_FORMS } from "@/lib/evidence/claims/typed-fields";
import { parsePartialDate } from "@/lib/evidence/partial-date";
import { OWNER_FIRST } from "../concentration/ownership";
import { Confidence, RelationshipKind } from "../schema";

/** As precise as the source: `2015`, `2015-03` or `2015-03-01`. */
const PartialDate = z
  .string()
  .transform(isoOfWritten)
  .refine((text) => parsePartialDate(text) !== null, `A year, month or day, as ${DATE_FORMS}`)
  .nullable()
  .default(null);

const Facts = {
  fromId: z.uuid("Choose the entity it comes from"),
  kind: RelationshipKind,
  toId: z.uuid("Choose the entity it goes to"),
  sharePercent: z
    .number("A number, as 37.5")
    .positive("More than 0")
    .max(100, "At most 100")
    .multipleOf(0.001, "At most three decimals")
    .nullable()
    .default(null),
  validFrom: PartialDate,
  validTo: PartialDate,
  confidence: Confidence,
  asOf: PartialDate,
  note: z.string().trim().max(2000, "At most 2000 characters").nullable().default(null),
};

type Checked = { fromId: string; toId: string; kind: string; sharePercent: number | null } & Record<
  "validFrom" | "validTo",
  string | null
>;

function check(facts: Checked, context: z.core.$RefinementCtx): void {
  const say = (field: keyof Checked, message: string) =>
    context.addIssue({ code: "custom", path: [field], message, input: facts[field] });
  if (facts.fromId === facts.toId) say("toId", "It needs two entities");
  if (facts.sharePercent !== null && !OWNER_FIRST.some((kind) => kind === facts.kind))
    say("sharePercent", "Only an owner or a partner in a joint venture has a share");
  const [from, to] = [facts.validFrom, facts.validTo].map((text) => parsePartialDate(text ?? ""));
  if (!from || !to) return;
  // A row has one precision for both dates. The coarser would drop a month that was typed, the finer would invent one:
  // only a person can decide.
  if (from.precision !== to.precision) {
    const message = `“From” is a ${from.precision}, this a ${to.precision}: enter both with the same precision, and put the rest into the note`;
    say("validTo", message);
  } else if (to.day < from.day) say("validTo", "It cannot end before it begins");
}

/** The sentence of a published report that proves an edge: UTF-16 offsets into the block's text. */
const SentencePlace = {
  reportId: z.uuid(),
  blockId: z.string().min(1).max(64),
  start: z.number().int().min(0).max(2_147_483_647),
  end: z.number().int().positive().max(2_147_483_647),
};
const words = (most: number, message: string) =>
  z.string().trim().max(most, message).nullable().default(null);
const saysSomething = ({ quote, note }: { quote: string | null; note: string | null }) =>
  (quote ?? note ?? "").length >= 8;
const SAYS_NOTHING = { error: "Enter its words, or say what it says", path: ["quote"] };

/** The words of a source document that prove an edge. */
const DocumentPlace = {
  documentId: z.uuid("Choose a document"),
  /** its words, short; or `note`, what it says in ours */
  quote: words(600, "At most 600 characters: a short quotation"),
  translation: words(600, "At most 600 characters"),
  note: words(600, "At most 600 characters"),
  locator: z.string().trim().max(100, "At most 100 characters").nullable().default(null),
};

export const Evidence = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("sentence"), ...SentencePlace }),
  z.strictObject({ type: z.literal("document"), ...DocumentPlace }).refine(saysSomething, SAYS_NOTHING),
]);
export type Evidence = z.output<typeof Evidence>;

export const AddRelationship = z.strictObject({ ...Facts, evidence: Evidence.optional() }).superRefine(check);
export type AddRelationship = z.input<typeof AddRelationship>;

/** The new facts of an edge; the old row is retracted. */
export const CorrectRelationship = z
  .strictObject({ relationshipId: z.uuid(), ...Facts, evidence: Evidence.optional() })
  .superRefine(check);
export type CorrectRelationship = z.input<typeof CorrectRelationship>;

export const RelationshipById = z.strictObject({ relationshipId: z.uuid() });
export type RelationshipById = z.input<typeof RelationshipById>;

export const AddSentence = z.strictObject({ relationshipId: z.uuid(), ...SentencePlace });
export type AddSentence = z.input<typeof AddSentence>;
export const AddDocument = z
  .strictObject({ relationshipId: z.uuid(), ...DocumentPlace })
  .refine(saysSomething, SAYS_NOTHING);
export type AddDocument = z.input<typeof AddDocument>;

export const EvidenceById = z.strictObject({ evidenceId: z.uuid() });
export type EvidenceById = z.input<typeof EvidenceById>;
