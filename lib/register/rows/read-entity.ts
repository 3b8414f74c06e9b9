import type { z } from "zod";
import {
  Confidence,
  CreateEntity,
  type EntityKind,
  EntitySlug,
  NewIdentifier,
  NewName,
} from "@/lib/entities/schema";
import { ENTITY_KINDS } from "@/lib/field/words";
import { IDENTIFIER_SCHEMES } from "@/lib/names/identifiers/schemes";
import { isChineseName } from "@/lib/names/pinyin";
import { type DayOrder, readDate } from "../reading/dates";
import type { Sheet } from "../reading/read-sheet";
import type { EntityData, ReadRow } from "../types";
import { countryOf } from "./country-of";
import type { EntityField, Field } from "./fields";
import { readRow, Unreadable } from "./read-row";

/** What holds for all rows of a file where they say nothing. */
export type EntityDefaults = {
  kind: z.output<typeof EntityKind> | null;
  /** of the column of names, BCP 47 */
  lang: string;
  /** of the column of names in a second language */
  second: string;
  country: string | null;
  confidence: z.output<typeof Confidence>;
};

/** How the rows of a file are read. */
export type EntityReading = {
  columns: readonly (Field | null)[];
  heads: readonly string[];
  dayOrder: DayOrder | "mixed" | null;
  /** the keys of the stages of the field, by their words */
  stages: ReadonlyMap<string, string>;
  defaults: EntityDefaults;
};

const KIND_WORDS: Record<string, z.output<typeof EntityKind>> = {
  company: "Organization",
  corporation: "Organization",
  firm: "Organization",
  organisation: "Organization",
  institute: "ResearchInstitute",
  university: "ResearchInstitute",
  agency: "PublicBody",
  ministry: "PublicBody",
  mine: "Facility",
  plant: "Facility",
  refinery: "Facility",
  mineral: "Material",
  country: "Place",
  law: "Policy",
};

/** One row of a list of entities. What could be read in two ways is refused, not guessed. */
export function readEntity(row: Sheet["rows"][number], reading: EntityReading): ReadRow<EntityData> {
  const { cells } = row;
  const cell: Cell = (field) => cells[reading.columns.indexOf(field)] ?? "";
  const label = (cell("name") || cell("nameSecond") || cell("slug")).slice(0, 200);
  return readRow(row, reading.heads, { key: cell("key"), label }, () => entityOf(cells, cell, reading));
}

type Cell = (field: EntityField) => string;

function entityOf(cells: readonly string[], cell: Cell, reading: EntityReading): EntityData {
  const { defaults, heads, columns } = reading;
  const headOf = (field: EntityField) => heads[columns.indexOf(field)] ?? field;
  const fail = (field: EntityField, why: string) => new Unreadable(`${headOf(field)}: ${why}`);
  const parsed = <T>(field: EntityField, schema: z.ZodType<T>, value: unknown): T => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    throw fail(field, result.error.issues[0]?.message ?? "It cannot be read");
  };
  const country = cell("country") === "" ? defaults.country : countryOf(cell("country"));
  if (country === null && cell("country") !== "")
    throw fail(
      "country",
      `“${cell("country").slice(0, 40)}” is no country that is known. Write two letters, as AU.`,
    );
  const asOf = cell("asOf") === "" ? null : readDate(cell("asOf"), reading.dayOrder);
  if (cell("asOf") !== "" && asOf?.length !== 10)
    throw fail("asOf", `“${cell("asOf").slice(0, 40)}” is not clearly a day. Write it as 2027-06-30.`);
  const identifiers = IDENTIFIER_SCHEMES.flatMap((scheme) =>
    listOf(cell(scheme)).map((value) => parsed(scheme, NewIdentifier, { scheme, value })),
  );
  return {
    slug:
      cell("slug") === "" ? null : parsed("slug", EntitySlug, cell("slug").replace(/^.*\/entities\//, "")),
    kind: kindOf(cell("kind"), defaults, fail),
    names: namesOf(cells, reading, cell, parsed),
    identifiers,
    country,
    stages: listOf(cell("stages")).map((words) => {
      const stage = reading.stages.get(words.toLowerCase());
      if (stage === undefined) throw fail("stages", `The field has no stage “${words.slice(0, 40)}”.`);
      return stage;
    }),
    summary: parsed("summary", CreateEntity.shape.summary, cell("summary")),
    note: cell("note") === "" ? null : parsed("note", CreateEntity.shape.note, cell("note")),
    confidence:
      cell("confidence") === ""
        ? defaults.confidence
        : parsed("confidence", Confidence, cell("confidence").toLowerCase()),
    asOf,
  };
}

function kindOf(
  cell: string,
  { kind }: EntityDefaults,
  fail: (field: EntityField, why: string) => Unreadable,
): z.output<typeof EntityKind> {
  const asked = cell.toLowerCase().replace(/[\s_-]+/g, "");
  const found = ENTITY_KINDS.find((one) => one.toLowerCase() === asked) ?? KIND_WORDS[asked];
  if (found) return found;
  if (cell !== "")
    throw fail("kind", `“${cell.slice(0, 40)}” is no kind of entity. There are ${ENTITY_KINDS.join(", ")}.`);
  if (kind === null) throw new Unreadable("The row says no kind, and none was chosen for all.");
  return kind;
}

type Parsed = <T>(field: EntityField, schema: z.ZodType<T>, value: unknown) => T;

function namesOf(
  cells: readonly string[],
  { columns, defaults }: EntityReading,
  cell: Cell,
  parsed: Parsed,
): EntityData["names"] {
  const named = (
    field: EntityField,
    type: EntityData["names"][number]["type"],
    value: string,
    lang: string,
  ) => ({
    lang: isChineseName({ lang: "zh-Hans", value }) && !/^(zh|ja|ko)\b/.test(lang) ? "zh-Hans" : lang,
    type,
    value: parsed(field, NewName.shape.value, value),
  });
  const primary = [
    ...(cell("name") ? [named("name", "primary", cell("name"), defaults.lang)] : []),
    ...(cell("nameSecond") ? [named("nameSecond", "primary", cell("nameSecond"), defaults.second)] : []),
  ];
  if (primary.length === 0) throw new Unreadable("The row has no name.");
  const others = columns.flatMap((field, at) =>
    field === "alias" || field === "previous" || field === "abbreviation"
      ? listOf(cells[at] ?? "").map((value) => named(field, field, value, defaults.lang))
      : [],
  );
  return distinctNames([...primary, ...others]);
}

/** One primary name in each language, and no name twice in one. */
export function distinctNames(names: EntityData["names"]): EntityData["names"] {
  const seen = new Set<string>();
  const primary = new Set<string>();
  return names.flatMap((name) => {
    const same = `${name.lang} ${name.value.toLowerCase()}`;
    if (seen.has(same)) return [];
    seen.add(same);
    const type = name.type === "primary" && primary.has(name.lang) ? ("alias" as const) : name.type;
    if (type === "primary") primary.add(name.lang);
    return [{ ...name, type }];
  });
}

/** The parts of a cell that lists several things: at semicolons, bars and line breaks. Commas belong to names. */
export function listOf(cell: string): string[] {
  return cell
    .split(/[;|\n；]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
