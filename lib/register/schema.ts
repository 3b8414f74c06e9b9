import { z } from "zod";
import { RegisterPlan } from "@/lib/db/generated/enums";
import { Confidence, Country, EntityKind, NewName, RelationshipKind } from "@/lib/entities/schema";
import { line, listedId, prose } from "@/lib/form-fields";
import { DELIMITERS, type Delimiter } from "@/lib/text/read-csv";
import { DECIMAL_MARKS, type DecimalMark } from "./reading/numbers";
import { ENTITY_FIELDS, type Field, RELATIONSHIP_FIELDS } from "./rows/fields";

const delimiter = z.enum(Object.keys(DELIMITERS) as [Delimiter]);
const decimalMark = z.enum(Object.keys(DECIMAL_MARKS) as [DecimalMark]);

/** The name of a list, by which its keys are told from those of others. */
const list = line(100).transform((name) => name.toLowerCase().replace(/\s+/g, " "));

/** A file of one kind of rows. */
export const TakeFile = z
  .strictObject({
    file: z.file().optional(),
    /** the same, pasted */
    text: prose(8_000_000).default(""),
    content: z.enum(["entities", "relationships"]).default("entities"),
    /** the file's name if it is left open */
    list: list.default(""),
  })
  .superRefine(({ file, text }, context) => {
    if (!file && text === "")
      context.addIssue({ code: "custom", path: ["file"], message: "Choose a file, or paste its lines." });
    if (file && text !== "")
      context.addIssue({
        code: "custom",
        path: ["text"],
        message: "Choose a file or paste its lines, not both.",
      });
  });
export type TakeFile = z.output<typeof TakeFile>;

/** What a person says about how a file is read. */
export const Said = z.strictObject({
  delimiter: delimiter.optional(),
  decimalMark: decimalMark.optional(),
  headLine: z.coerce.number().int().min(1).max(200_000).optional(),
});

const Reading = z.strictObject({ encoding: z.string().nullable(), said: Said });

/** How a file is read, as it is stored: its encoding if that is not UTF-8, and what a person has said. */
export const readingOf = (stored: unknown): z.output<typeof Reading> => Reading.parse(stored);

export const ReadAgain = z.strictObject({ importId: listedId, ...Said.shape });
export type ReadAgain = z.output<typeof ReadAgain>;

const column = z.enum([...ENTITY_FIELDS, ...RELATIONSHIP_FIELDS, "ignore"]);
const lang = NewName.shape.lang;

/** What the columns are, and what holds for all rows. */
const mapping = {
  columns: z.array(column).max(250).default([]),
  kind: EntityKind.optional(),
  relationship: RelationshipKind.optional(),
  lang: lang.default("en"),
  second: lang.default("zh-Hans"),
  country: Country.optional(),
  confidence: Confidence.default("medium"),
};
export const CheckFile = z.strictObject({ importId: listedId, ...mapping });
export type CheckFile = z.output<typeof CheckFile>;

/** The same as it is stored. */
export const Mapping = z.strictObject(mapping);
export type Mapping = z.output<typeof Mapping>;

/** The columns as rows are read: `null` for those that are not. */
export const fieldsOf = ({ columns }: Mapping): (Field | null)[] =>
  columns.map((one) => (one === "ignore" ? null : one));

export const ChooseImport = z.strictObject({ importId: listedId });
export type ChooseImport = z.output<typeof ChooseImport>;

/** What a person says of lines that may mean an entity of the register: `new`, `leave`, or the entity. */
export const DecideLines = z.strictObject({
  importId: listedId,
  lines: z
    .array(
      z.strictObject({
        number: z.coerce.number().int().min(0).max(1_000_000),
        as: z.union([z.enum(["new", "leave"]), listedId]).optional(),
      }),
    )
    .max(200),
});
export type DecideLines = z.output<typeof DecideLines>;

/** The same for all lines that nobody has decided: those with an exact namesake are it, all are new, or all stay out. */
export const DecideRest = z.strictObject({
  importId: listedId,
  rest: z.enum(["exact", "new", "leave"], { error: "Choose one." }),
});
export type DecideRest = z.output<typeof DecideRest>;

/** The query string of the page of an import. */
export const ImportQuery = z.object({
  plan: z.enum(RegisterPlan).optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
});

/** What a file may have, for templates. */
export const TemplateName = z.strictObject({ content: z.enum(["entities", "relationships"]) });
