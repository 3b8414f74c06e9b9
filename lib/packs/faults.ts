import type { z } from "zod";
import { entriesOf, type FieldPack, type PackFileName } from "./pack-files";

/** Something that keeps a pack from being loaded: the file, the place in it as a JSON path (empty: all of it), and why. */
export type Fault = { file: string; path: string; message: string };

/** A fault on one line: “chains.json [0].stages[2].key: …”. */
export const faultLine = ({ file, path, message }: Fault): string =>
  `${file}${path === "" ? "" : ` ${path}`}: ${message}`;

/** The issues that a file's schema found in it. */
export function issuesOf(file: string, error: z.ZodError): Fault[] {
  return error.issues.map(({ path, message }) => ({ file, path: pathText(path), message }));
}

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");

/** What an installation has that a pack may refer to. */
export type Known = {
  stages: ReadonlySet<string>;
  entities: ReadonlySet<string>;
};

/** What is wrong between the parts of a pack, each of which is right by itself. */
export function faultsWithin(pack: FieldPack, known: Known): Fault[] {
  return [
    ...repeatedKeys(pack),
    ...unknownUnits(pack),
    ...unknownStages(pack, known.stages),
    ...registerFaults(pack, known.entities),
    ...repeated(
      "glossary.json",
      "zh",
      "term",
      pack["glossary.json"].map(({ zh, en }) => zh || (en[0] ?? "")),
    ),
  ];
}

function repeatedKeys(pack: FieldPack): Fault[] {
  const seen = new Map<string, string>();
  return entriesOf(pack).flatMap(({ list, key, file, path }) => {
    const first = seen.get(`${list} ${key}`);
    seen.set(`${list} ${key}`, first ?? path);
    return first === undefined ? [] : [{ file, path, message: `“${key}” is already the key of ${first}` }];
  });
}

function unknownUnits(pack: FieldPack): Fault[] {
  const units = pack["units.json"];
  // A pack without units uses those of the program.
  if (units.length === 0) return [];
  const codes = new Set(units.map(({ code }) => code));
  const dimensions = new Set<string>(units.map(({ dimension }) => dimension));
  return pack["predicates.json"].flatMap(({ key, counts, dimension }, at): Fault[] => {
    const fault = (field: string, message: string) => [
      { file: "predicates.json", path: `[${at}].${field}`, message },
    ];
    if (counts !== null && !codes.has(counts)) return fault("counts", `units.json has no unit “${counts}”`);
    if (dimension !== null && !dimensions.has(dimension))
      return fault("dimension", `units.json has no unit that measures what “${key}” takes, ${dimension}`);
    return [];
  });
}

function unknownStages(pack: FieldPack, stages: ReadonlySet<string>): Fault[] {
  const own = new Set(pack["chains.json"].flatMap((chain) => chain.stages.map(({ key }) => key)));
  return pack["entities.json"].flatMap((entity, at) =>
    entity.stages.flatMap((stage, nth) =>
      own.has(stage) || stages.has(stage)
        ? []
        : [
            {
              file: "entities.json",
              path: `[${at}].stages[${nth}]`,
              message: `There is no stage “${stage}”`,
            },
          ],
    ),
  );
}

function registerFaults(pack: FieldPack, entities: ReadonlySet<string>): Fault[] {
  const slugs = pack["entities.json"].map(({ slug }) => slug);
  const there = new Set([...entities, ...slugs]);
  const ends = pack["relationships.json"].flatMap((edge, at) =>
    (["from", "to"] as const).flatMap((end) =>
      there.has(edge[end])
        ? []
        : [
            {
              file: "relationships.json",
              path: `[${at}].${end}`,
              message: `There is no entity “${edge[end]}”`,
            },
          ],
    ),
  );
  const loops = pack["relationships.json"].flatMap(({ from, to }, at) =>
    from === to
      ? [{ file: "relationships.json", path: `[${at}]`, message: "Both its ends are the same entity" }]
      : [],
  );
  const edges = pack["relationships.json"].map(({ from, kind, to }) => `${from} ${kind} ${to}`);
  return [
    ...repeated("entities.json", "slug", "entity", slugs),
    ...ends,
    ...loops,
    ...repeated("relationships.json", "", "relationship", edges),
  ];
}

function repeated(file: PackFileName, field: string, what: string, values: readonly string[]): Fault[] {
  const first = new Map<string, number>();
  return values.flatMap((value, at) => {
    const before = first.get(value);
    if (before === undefined) first.set(value, at);
    const path = `[${at}]${field && `.${field}`}`;
    return before === undefined ? [] : [{ file, path, message: `[${before}] is the same ${what}` }];
  });
}
