import { z } from "zod";
import { calendarDay } from "@/lib/form-fields";
import { Confidence, Country, EntityKind, EntitySlug, NewIdentifier, NewName, Stage } from "./schema";

const Reason = z.string().trim().min(3, "Say why, in a few words").max(500, "At most 500 characters");
const Day = calendarDay("A day, as 31 May 2024").nullable().default(null);
const Ids = z.array(z.uuid()).max(500).default([]);

/** The facts of an entity; `basedOn` is the revision that the form started from. */
export const EditEntity = z.strictObject({
  entityId: z.uuid(),
  basedOn: z.number().int().positive().max(2_147_483_647),
  kind: EntityKind,
  country: Country.nullable().default(null),
  stages: z.array(Stage).max(40).default([]),
  summary: z.string().trim().max(1000, "At most 1000 characters").default(""),
  confidence: Confidence,
  asOf: Day,
  note: z.string().trim().max(2000, "At most 2000 characters").nullable().default(null),
});
export type EditEntity = z.input<typeof EditEntity>;

/** An entity from the desk's form: its first name and its facts; `slug` is made from the name. */
export const StartEntity = z.strictObject({
  slug: EntitySlug.optional(),
  kind: EntityKind,
  name: NewName.shape.value,
  nameZh: NewName.shape.value.nullable().default(null),
  country: Country.nullable().default(null),
  summary: EditEntity.shape.summary,
  confidence: Confidence,
});
export type StartEntity = z.input<typeof StartEntity>;

const Validity = { validFrom: Day, validTo: Day };

export const AddName = z
  .strictObject({ entityId: z.uuid(), ...NewName.shape, ...Validity })
  .refine(({ lang, value }) => !isHanAlone(value) || /^(zh|ja|ko)\b/i.test(lang), {
    error: "The name is in Chinese characters: choose its language",
    path: ["lang"],
  })
  .refine(inOrder, { error: "It cannot end before it begins", path: ["validTo"] });
export type AddName = z.input<typeof AddName>;

/** Another type, other dates or another pinyin of a name; its words stay: different words are a different name. */
export const CorrectName = z
  .strictObject({ nameId: z.uuid(), type: NewName.shape.type, pinyin: NewName.shape.pinyin, ...Validity })
  .refine(inOrder, { error: "It cannot end before it begins", path: ["validTo"] });
export type CorrectName = z.input<typeof CorrectName>;

export const NameById = z.strictObject({ nameId: z.uuid() });
export type NameById = z.input<typeof NameById>;

export const AddIdentifier = z
  .strictObject({ entityId: z.uuid(), scheme: z.string(), value: z.string() })
  .transform(({ entityId, ...identifier }, context) => {
    const read = NewIdentifier.safeParse(identifier);
    if (read.success) return { entityId, ...read.data };
    for (const { message, path } of read.error.issues) context.addIssue({ code: "custom", message, path });
    return z.NEVER;
  });
export type AddIdentifier = z.input<typeof AddIdentifier>;

export const IdentifierById = z.strictObject({ identifierId: z.uuid() });
export type IdentifierById = z.input<typeof IdentifierById>;

export const MergeEntities = z.strictObject({
  fromId: z.uuid(),
  intoId: z.uuid("Choose the entity that stays"),
  reason: Reason,
});
export type MergeEntities = z.input<typeof MergeEntities>;

export const UndoMerge = z.strictObject({ mergeId: z.uuid() });
export type UndoMerge = z.input<typeof UndoMerge>;

/** What moves to a new entity, which gets its own primary name. */
export const SplitEntity = z.strictObject({
  entityId: z.uuid(),
  slug: EntitySlug,
  name: NewName.shape.value,
  lang: NewName.shape.lang.default("en"),
  kind: EntityKind,
  summary: EditEntity.shape.summary,
  reason: Reason,
  nameIds: Ids,
  identifierIds: Ids,
  relationshipIds: Ids,
  claimIds: Ids,
});
export type SplitEntity = z.input<typeof SplitEntity>;

export const UndoSplit = z.strictObject({ entityId: z.uuid(), newEntityId: z.uuid() });
export type UndoSplit = z.input<typeof UndoSplit>;

const Id = z.uuid().transform((id) => id.toLowerCase());
export const TwoEntities = z.strictObject({ firstId: Id, secondId: Id });
export type TwoEntities = z.input<typeof TwoEntities>;

/** Written in Chinese characters, without a Latin word among them. */
function isHanAlone(value: string): boolean {
  return /\p{Script=Han}/u.test(value) && !/\p{Script=Latin}/u.test(value);
}

function inOrder({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }): boolean {
  return validFrom === null || validTo === null || validFrom <= validTo;
}
