import { clashingIdentifiers } from "@/lib/names/identifiers/clashing";
import type { EntityData } from "../types";

type Name = EntityData["names"][number];
type IdentifierOf = EntityData["identifiers"][number];

/** An entity as the register has it. */
export type Existing = Pick<EntityData, "kind" | "country" | "stages" | "summary" | "note"> & {
  id: string;
  names: Pick<Name, "lang" | "type" | "value">[];
  identifiers: { scheme: string; value: string }[];
};

/** What a row adds to an entity, and what it says otherwise, in words. */
export type Changes = {
  names: Name[];
  identifiers: IdentifierOf[];
  /** values for what was empty; stages are all of them */
  facts: Partial<Pick<EntityData, "country" | "stages" | "summary" | "note">>;
  otherwise: string[];
};

/**
 * A row adds what the register lacks. What the desk has written stays: where the row says something else, that is said, and
 * nothing changes.
 */
export function changesOf(existing: Existing, data: EntityData): Changes {
  const clashes = data.identifiers.filter(
    (one) => clashingIdentifiers([one], existing.identifiers).length > 0,
  );
  const facts: Changes["facts"] = {};
  const otherwise = clashes.map(({ scheme, value }) => `It has another ${scheme} than ${value}.`);
  for (const field of ["country", "summary", "note"] as const) {
    const [now, said] = [existing[field], data[field]];
    if (!said || said === now) continue;
    if (now)
      otherwise.push(
        field === "country" ? `The register has ${now}, the file ${said}.` : `Its ${field} stays.`,
      );
    else Object.assign(facts, { [field]: said });
  }
  const stages = [...new Set([...existing.stages, ...data.stages])];
  if (stages.length > existing.stages.length) facts.stages = stages;
  if (existing.kind !== data.kind)
    otherwise.push(`The register has it as ${existing.kind}, the file as ${data.kind}.`);
  return {
    names: newNames(existing, data),
    identifiers: data.identifiers.filter(
      (one) =>
        !clashes.includes(one) &&
        !existing.identifiers.some(({ scheme, value }) => scheme === one.scheme && value === one.value),
    ),
    facts,
    otherwise,
  };
}

/** Its name in a language stays primary; another one becomes an alias. */
function newNames({ names }: Existing, data: EntityData): Name[] {
  const has = new Set(names.map(({ value }) => value.toLowerCase()));
  const primary = new Set(names.filter(({ type }) => type === "primary").map(({ lang }) => lang));
  return data.names.flatMap((name) => {
    if (has.has(name.value.toLowerCase())) return [];
    const type = name.type === "primary" && primary.has(name.lang) ? ("alias" as const) : name.type;
    return [{ ...name, type }];
  });
}

/** Whether a row adds anything. */
export const addsSomething = ({ names, identifiers, facts }: Changes): boolean =>
  names.length + identifiers.length + Object.keys(facts).length > 0;

/** What a row adds, in words: “2 names, LEI, country”. */
export function changesInWords({ names, identifiers, facts, otherwise }: Changes): string {
  const parts = [
    ...(names.length > 0 ? [names.length === 1 ? "a name" : `${names.length} names`] : []),
    ...identifiers.map(({ scheme }) => scheme),
    ...Object.keys(facts),
  ];
  return [parts.length > 0 ? `Adds ${parts.join(", ")}.` : "", ...otherwise].filter(Boolean).join(" ");
}
