import { z } from "zod";
import { CreateEntity, EntityKind, NewRelationship, RelationshipKind } from "@/lib/entities/schema";
import { DIMENSIONS } from "@/lib/evidence/quantity/units";
import { FIELD_LISTS, FieldKey, type FieldList, type FieldValue } from "@/lib/field/lists";
import { GlossaryFile } from "@/lib/glossary/schema";

const key = FieldKey;
const listed = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(5_000);
const Dimension = z.enum(DIMENSIONS);

const { shape: stage } = FIELD_LISTS.stage;

/** The files of a field pack, each with what may stand in it. Only `pack.json` must be there. */
export const PACK_FILES = {
  "pack.json": z.strictObject({ key, ...FIELD_LISTS.pack.shape }),
  "chains.json": listed(
    z.strictObject({
      key,
      ...FIELD_LISTS.chain.shape,
      stages: z
        .array(z.strictObject({ key, label: stage.label, also: stage.also }))
        .min(1, "Give its stages")
        .max(40),
    }),
  ),
  "entity-kinds.json": listed(z.strictObject({ ...FIELD_LISTS["entity-kind"].shape, key: EntityKind })),
  "relationship-kinds.json": listed(
    z.strictObject({ ...FIELD_LISTS["relationship-kind"].shape, key: RelationshipKind }),
  ),
  "predicates.json": listed(
    z
      .strictObject({ key, ...FIELD_LISTS.predicate.shape, dimension: Dimension.nullable() })
      .refine(({ takes, dimension }) => (takes === "quantity") === (dimension !== null), {
        error: "A quantity has a dimension, and nothing else has one",
        path: ["dimension"],
      }),
  ),
  "units.json": listed(z.strictObject({ key, ...FIELD_LISTS.unit.shape, dimension: Dimension })),
  "currencies.json": listed(z.strictObject({ key, ...FIELD_LISTS.currency.shape })),
  "attributions.json": listed(z.strictObject({ key, ...FIELD_LISTS.attribution.shape })),
  "names.json": listed(z.strictObject({ key, ...FIELD_LISTS["name-care"].shape })),
  "check-subjects.json": listed(z.strictObject({ key, ...FIELD_LISTS["check-subject"].shape })),
  "glossary.json": GlossaryFile,
  "entities.json": listed(CreateEntity),
  "relationships.json": listed(NewRelationship),
} as const;

export type PackFileName = keyof typeof PACK_FILES;
export const PACK_FILE_NAMES = Object.keys(PACK_FILES) as PackFileName[];

/** What the files of a pack say; a file that is not there is an empty list. */
export type FieldPack = { [Name in PackFileName]: z.output<(typeof PACK_FILES)[Name]> };

/** The JSON Schema of each file, for those who write a pack. What only the program can check is not in it. */
export function packSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    PACK_FILE_NAMES.map((name) => [
      name,
      z.toJSONSchema(PACK_FILES[name], { io: "input", unrepresentable: "any" }),
    ]),
  );
}

/** The list that each file of words fills; `chains.json` fills that of the stages too. */
export const LIST_OF_FILE = {
  "chains.json": "chain",
  "entity-kinds.json": "entity-kind",
  "relationship-kinds.json": "relationship-kind",
  "predicates.json": "predicate",
  "units.json": "unit",
  "currencies.json": "currency",
  "attributions.json": "attribution",
  "names.json": "name-care",
  "check-subjects.json": "check-subject",
} as const satisfies Partial<Record<PackFileName, FieldList>>;

/** An entry of a list as a pack has it, and where. */
export type PackEntry = {
  list: FieldList;
  key: string;
  position: number;
  value: FieldValue;
  file: PackFileName;
  path: string;
};

/** All entries of a pack's lists, in order. */
export function entriesOf(pack: FieldPack): PackEntry[] {
  const { key: packKey, ...value } = pack["pack.json"];
  const entries: PackEntry[] = [
    { list: "pack", key: packKey, position: 0, value, file: "pack.json", path: "key" },
  ];
  let stages = 0;
  for (const [at, { key: chain, stages: own }] of pack["chains.json"].entries()) {
    for (const [nth, { key: stageKey, ...words }] of own.entries()) {
      const path = `[${at}].stages[${nth}].key`;
      const found = { ...words, chain };
      entries.push({
        list: "stage",
        key: stageKey,
        position: stages++,
        value: found,
        file: "chains.json",
        path,
      });
    }
  }
  for (const [file, list] of Object.entries(LIST_OF_FILE) as [keyof typeof LIST_OF_FILE, FieldList][]) {
    for (const [at, { key: entryKey, ...said }] of pack[file].entries()) {
      const value = FIELD_LISTS[list].parse(without(said, "stages"));
      entries.push({ list, key: entryKey, position: at, value, file, path: `[${at}].key` });
    }
  }
  return entries;
}

function without(value: object, name: string): object {
  return Object.fromEntries(Object.entries(value).filter(([one]) => one !== name));
}
