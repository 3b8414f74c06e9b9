import { z } from "zod";
import { SLUG } from "@/lib/slug-and-uuid";

/** A key stays when the words for it change: other rows name it. */
export const FieldKey = z
  .string()
  .max(80, "At most 80 characters")
  .regex(SLUG, "Lower-case letters, digits and single hyphens only");

export const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "Give the words")
    .max(most, `At most ${most} characters`)
    .refine((text) => !/[\p{Cc}\p{Cf}]/u.test(text), "No control or invisible characters");

export const LanguageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language tag such as en or pt-BR");

/** The same in other languages, by their tags. */
const also = z.record(LanguageTag, words(120)).default({});
const label = words(80);
const shortList = z.array(words(80)).min(1, "Give at least one word").max(400);

export const RELATIONSHIP_GROUPS = ["ownership", "supply", "operation", "control", "ties"] as const;

/**
 * Every list of a field, with what an entry of it says. `label` and other plain words are in the language of the house,
 * `also` has them in others.
 */
export const FIELD_LISTS = {
  pack: z.strictObject({ label, description: words(400), language: LanguageTag, also }),
  chain: z.strictObject({ label, also }),
  /** in the order of its chain */
  stage: z.strictObject({ chain: FieldKey, label, also }),
  "entity-kind": z.strictObject({ label, many: label, also }),
  "relationship-kind": z.strictObject({
    /** between its two ends: “Lynas *supplies* Sojitz” */
    verb: label,
    /** the heading on the page of the entity that it comes from, and of the one that it goes to */
    outgoing: label,
    incoming: label,
    group: z.enum(RELATIONSHIP_GROUPS),
    also,
  }),
  predicate: z.strictObject({
    label,
    takes: z.enum(["quantity", "entity", "words"]),
    /** of its quantity; null without one */
    dimension: words(40).nullable(),
    /** the range of its number, in the base unit of its dimension */
    least: z.number().nullable(),
    most: z.number().nullable(),
    /** the unit of counted things, if only one is valid */
    counts: words(40).nullable(),
    /** the prompt for a remark without which the number says nothing */
    remark: words(200).nullable(),
    /** the words before the object and before the subject */
    joins: words(40),
    of: words(40),
    /** other words that find it */
    words: z.string().trim().max(400),
    also,
  }),
  unit: z.strictObject({
    code: words(40),
    label,
    name: label,
    dimension: words(40),
    factor: z.number().positive(),
    /** of mathjs; null for a bare number of what `base` names */
    expression: words(80).nullable(),
    /** only units with the same base are compared */
    base: words(40),
    also,
  }),
  currency: z.strictObject({ code: z.string().regex(/^[A-Z]{3}$/, "Three letters, as in ISO 4217") }),
  /** what a country and its bodies are called */
  attribution: z.strictObject({
    country: z.string().regex(/^[A-Z]{2}$/, "Two letters, as in ISO 3166"),
    names: shortList,
    also: z.record(LanguageTag, shortList).default({}),
  }),
  /** words near which a short name means what the register says, and words that are no name alone */
  "name-care": z.strictObject({
    of: z.enum(["element", "company", "generic", "ending", "place"]),
    words: shortList,
  }),
  /** what can be the first, the only or the leading one of its kind */
  "check-subject": z.strictObject({ label }),
} as const;

export type FieldList = keyof typeof FIELD_LISTS;
export const FIELD_LIST_NAMES = Object.keys(FIELD_LISTS) as FieldList[];

/** What an entry of a list says. */
export type FieldValue<List extends FieldList = FieldList> = z.output<(typeof FIELD_LISTS)[List]>;

/** What a list is called, of one entry and of several. */
export const LIST_WORDS: Record<FieldList, readonly [one: string, many: string]> = {
  pack: ["pack", "packs"],
  chain: ["chain", "chains"],
  stage: ["stage", "stages"],
  "entity-kind": ["kind of entity", "kinds of entity"],
  "relationship-kind": ["kind of relationship", "kinds of relationship"],
  predicate: ["property", "properties"],
  unit: ["unit", "units"],
  currency: ["currency", "currencies"],
  attribution: ["country’s attribution", "countries’ attributions"],
  "name-care": ["list of words near names", "lists of words near names"],
  "check-subject": ["subject of the checks", "subjects of the checks"],
};
