import { z } from "zod";
import { parsePartialDate } from "@/lib/evidence/partial-date";
import { FieldKey } from "@/lib/field/lists";
import { EDGE_KINDS, type EdgeKind, ENTITY_KINDS } from "@/lib/field/words";
import { calendarDay } from "@/lib/form-fields";
import { IDENTIFIER_SCHEMES, SCHEMES, tidied } from "@/lib/names/identifiers/schemes";
import { SLUG } from "@/lib/slug-and-uuid";

export const EntityKind = z.enum(ENTITY_KINDS);

/** The key of a stage; queries and commands ask whether the field has it. */
export const Stage = FieldKey;

export const RelationshipKind = z.enum(EDGE_KINDS);
export type RelationshipKind = EdgeKind;

export const EntitySlug = z
  .string()
  .max(120)
  .regex(SLUG, "Lower-case letters, digits and single hyphens only");
export const Country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, "Two letters, as in ISO 3166: CN, AU");
export const Confidence = z.enum(["high", "medium", "low"]);

/** Latin letters with tone marks, or `null`. */
export const Pinyin = z
  .string()
  .trim()
  .max(400, "At most 400 characters")
  .regex(/^[\p{Script=Latin}\p{M}\d\s'’·.,()&-]*$/u, "Latin letters with tone marks")
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ") || null)
  .nullable();

export const NewName = z.strictObject({
  lang: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language tag such as en or pt-BR"),
  type: z.enum(["primary", "alias", "previous", "abbreviation"]),
  value: z
    .string()
    .trim()
    .min(1, "Give the name")
    .max(200, "A name has at most 200 characters")
    .refine(
      (value) => !/[\p{Cc}\p{Cf}]/u.test(value),
      "A name cannot contain control or invisible characters",
    ),
  /** of a Chinese name, with tone marks; proposed if omitted */
  pinyin: Pinyin.optional(),
});

/** An identifier in stored form, refused if its checksum or form is invalid. */
export const NewIdentifier = z
  .strictObject({
    scheme: z.enum(IDENTIFIER_SCHEMES),
    value: z.string().trim().min(1, "Give the identifier").max(60, "At most 60 characters"),
  })
  .transform(({ scheme, value }) => ({ scheme, value: tidied(scheme, value) }))
  .superRefine(({ scheme, value }, context) => {
    if (SCHEMES[scheme].valid(value)) return;
    context.addIssue({ code: "custom", message: SCHEMES[scheme].problem, path: ["value"] });
  });

/** An entity, as the desk creates it and as in the catalogue's data. */
export const CreateEntity = z
  .strictObject({
    slug: EntitySlug,
    kind: EntityKind,
    names: z.array(NewName).min(1, "Give at least one name").max(50),
    identifiers: z.array(NewIdentifier).max(50).default([]),
    country: Country.nullable().default(null),
    stages: z.array(Stage).max(40).default([]),
    summary: z.string().trim().max(1000, "At most 1000 characters"),
    confidence: Confidence,
    asOf: calendarDay().nullable().default(null),
    note: z.string().trim().max(2000).nullable().default(null),
  })
  .refine(({ names }) => names.some(({ type }) => type === "primary"), {
    error: "One of the names must be primary",
    path: ["names"],
  });
export type CreateEntity = z.input<typeof CreateEntity>;

export const NewRelationship = z.strictObject({
  from: EntitySlug,
  kind: RelationshipKind,
  to: EntitySlug,
  sharePercent: z.number().positive().max(100).nullable(),
  /** `2018`, `2018-05` or `2018-05-31` */
  asOf: z
    .string()
    .refine((text) => parsePartialDate(text) !== null, "A year, month or day")
    .nullable(),
  confidence: Confidence,
  note: z.string().max(2000).nullable(),
});

/** The data files of a catalogue. */
export const Catalogue = z.strictObject({
  entities: z.array(CreateEntity),
  relationships: z.array(NewRelationship),
});
export type Catalogue = z.input<typeof Catalogue>;
