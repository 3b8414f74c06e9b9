import { NewIdentifier, NewName } from "@/lib/entities/schema";
import type { IdentifierScheme } from "@/lib/names/identifiers/schemes";
import { distinctNames } from "../rows/read-entity";
import type { EntityData, FileLine } from "../types";

/** What holds for all objects of a file. */
export type ObjectDefaults = Pick<EntityData, "confidence"> & { kind: EntityData["kind"] | null };

type NameType = EntityData["names"][number]["type"];
/** Names as a file has them; without a language it is told from their script. */
export type GivenName = { value: string; type: NameType; lang?: string };

export type GivenEntity = {
  line: number;
  key: string;
  kind: EntityData["kind"] | null;
  names: readonly GivenName[];
  identifiers: readonly { scheme: IdentifierScheme; value: string }[];
  country: string | null;
  summary: string;
};

/**
 * An object as a line. Public lists have names and numbers that are none; these are left out, and the line says so. Without a
 * kind or a name it is refused.
 */
export function entityLine(given: GivenEntity, defaults: ObjectDefaults): FileLine {
  const kind = given.kind ?? defaults.kind;
  const read = given.names.flatMap(({ value, type, lang }) => {
    const name = NewName.safeParse({ lang: lang ?? languageOf(value), type, value });
    return name.success ? [name.data] : [];
  });
  const names = onePrimary(read);
  const identifiers = given.identifiers.flatMap((one) => {
    const identifier = NewIdentifier.safeParse(one);
    return identifier.success ? [identifier.data] : [];
  });
  const lost = given.names.length - read.length + given.identifiers.length - identifiers.length;
  const row = {
    subject: "entity" as const,
    line: given.line,
    key: given.key.slice(0, 200),
    label: (names[0]?.value ?? given.key).slice(0, 200),
    remark: lost === 0 ? "" : `${lost} of its names and identifiers cannot be read, and are left out.`,
  };
  if (names.length === 0) return { ...row, data: null, refusal: "It has no name." };
  if (kind === null)
    return { ...row, data: null, refusal: "It says no kind that there is here, and none was chosen." };
  const summary = given.summary.replace(/\s+/g, " ").trim().slice(0, 1_000);
  const { country } = given;
  const facts = { slug: null, stages: [], asOf: null, note: null, confidence: defaults.confidence };
  const distinct = identifiers.filter(
    (one, at) =>
      identifiers.findIndex(({ scheme, value }) => scheme === one.scheme && value === one.value) === at,
  );
  return {
    ...row,
    data: { ...facts, kind, names, identifiers: distinct.slice(0, 50), country, summary },
    refusal: null,
  };
}

/** The first primary name of each language stays one; an entity has at least one. */
function onePrimary(names: EntityData["names"]): EntityData["names"] {
  const [first] = names;
  const some =
    first && !names.some(({ type }) => type === "primary")
      ? [{ ...first, type: "primary" as const }, ...names]
      : names;
  return distinctNames(some).slice(0, 50);
}

/** By the script alone; Cyrillic and Arabic letters are those of many languages. */
function languageOf(value: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value)) return "ja";
  if (/\p{Script=Hangul}/u.test(value)) return "ko";
  if (/\p{Script=Han}/u.test(value)) return "zh-Hans";
  return /\p{Script=Latin}/u.test(value) ? "en" : "und";
}

/** A line that is refused. */
export const refusedLine = (
  subject: FileLine["subject"],
  line: number,
  label: string,
  refusal: string,
): FileLine => ({
  subject,
  line,
  key: null,
  label: label.slice(0, 300),
  data: null,
  refusal,
  remark: "",
});
