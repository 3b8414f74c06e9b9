import { z } from "zod";
import { parsePartialDate } from "@/lib/evidence/partial-date";
import type { IdentifierScheme } from "@/lib/names/identifiers/schemes";
import { readNumber } from "../reading/numbers";
import { countryOf } from "../rows/country-of";
import type { EntityData, FileLine, RelationshipData } from "../types";
import { entityLine, type GivenName, type ObjectDefaults, refusedLine } from "./made-entity";
import type { FileObject } from "./read-objects";

const Thing = z.object({
  id: z.string().min(1).max(200),
  schema: z.string().max(60),
  properties: z.record(z.string(), z.array(z.unknown())).default({}),
});
type Thing = z.output<typeof Thing>;

/** What kinds of FollowTheMoney are here. Those that are missing have no place in the register: addresses, sanctions … */
const KINDS: Record<string, EntityData["kind"] | null> = {
  Company: "Organization",
  Organization: "Organization",
  LegalEntity: "Organization",
  PublicBody: "PublicBody",
  Person: "Person",
  RealEstate: "Facility",
  Project: "Project",
  Event: "Event",
  // Could be several; the choice for all rows decides.
  Thing: null,
  Asset: null,
};

type Ends = { from: string; to: string; kind: RelationshipData["kind"] };

/** Which edges are here: the properties of both ends. A post is only said to be an affiliation. */
const EDGES: Record<string, Ends> = {
  Ownership: { from: "owner", to: "asset", kind: "owns" },
  Membership: { from: "member", to: "organization", kind: "member-of" },
  Succession: { from: "predecessor", to: "successor", kind: "predecessor-of" },
  Directorship: { from: "director", to: "organization", kind: "affiliated-with" },
  Employment: { from: "employee", to: "employer", kind: "affiliated-with" },
  Representation: { from: "agent", to: "client", kind: "affiliated-with" },
  UnknownLink: { from: "subject", to: "object", kind: "affiliated-with" },
};

const NAMES: readonly { property: string; type: GivenName["type"] }[] = [
  { property: "name", type: "primary" },
  { property: "alias", type: "alias" },
  { property: "weakAlias", type: "alias" },
  { property: "previousName", type: "previous" },
  { property: "abbreviation", type: "abbreviation" },
];

const IDENTIFIERS: Record<string, IdentifierScheme> = {
  leiCode: "LEI",
  wikidataId: "QID",
  isin: "ISIN",
  isinCode: "ISIN",
  uscCode: "USCC",
};

/** The lines of a file of FollowTheMoney, such as those of OpenSanctions: entities first. */
export function linesOfFtm(objects: readonly FileObject[], defaults: ObjectDefaults): FileLine[] {
  const things = new Map<string, { line: number; thing: Thing }>();
  const broken: FileLine[] = [];
  const take = (value: unknown, line: number): string | null => {
    const read = Thing.safeParse(value);
    if (!read.success) {
      broken.push(refusedLine("entity", line, "?", "It has no id, schema or properties."));
      return null;
    }
    const { id, properties } = read.data;
    // Entities may stand inside of one another.
    for (const values of Object.values(properties))
      for (const [at, inner] of values.entries())
        if (typeof inner === "object" && inner !== null) values[at] = take(inner, line) ?? "";
    if (!things.has(id)) things.set(id, { line, thing: read.data });
    return id;
  };
  for (const { line, value } of objects) take(value, line);
  const all = [...things.values()];
  const entities = all.filter(({ thing }) => !(thing.schema in EDGES)).map((one) => thingLine(one, defaults));
  const edges = all
    .filter(({ thing }) => thing.schema in EDGES)
    .map((one) => linkLine(one, things, defaults));
  return [...broken, ...entities, ...edges];
}

type Found = { line: number; thing: Thing };

const textsOf = ({ properties }: Thing, name: string): string[] =>
  (properties[name] ?? []).filter(
    (value): value is string => typeof value === "string" && value.trim() !== "",
  );
const firstOf = (thing: Thing, ...names: string[]): string =>
  names.flatMap((name) => textsOf(thing, name))[0] ?? "";

function thingLine({ line, thing }: Found, defaults: ObjectDefaults): FileLine {
  if (!(thing.schema in KINDS))
    return refusedLine(
      "entity",
      line,
      firstOf(thing, "name") || thing.id,
      `“${thing.schema}” is no kind of entity here.`,
    );
  return entityLine(
    {
      line,
      key: thing.id,
      kind: KINDS[thing.schema] ?? null,
      names: NAMES.flatMap(({ property, type }) =>
        textsOf(thing, property).map((value) => ({ value, type })),
      ),
      identifiers: Object.entries(IDENTIFIERS).flatMap(([property, scheme]) =>
        textsOf(thing, property).map((value) => ({ scheme, value })),
      ),
      country: countryOf(firstOf(thing, "mainCountry", "jurisdiction", "country", "nationality")),
      summary: firstOf(thing, "summary", "description"),
    },
    defaults,
  );
}

function linkLine(
  { line, thing }: Found,
  things: ReadonlyMap<string, Found>,
  { confidence }: ObjectDefaults,
): FileLine {
  const ends = EDGES[thing.schema];
  const [from, to] = [firstOf(thing, ends?.from ?? ""), firstOf(thing, ends?.to ?? "")];
  const nameOf = (id: string) =>
    (things.has(id) ? firstOf(things.get(id)?.thing ?? thing, "name") : "") || id || "?";
  const label = `${nameOf(from)} → ${nameOf(to)}`;
  if (!ends || from === "" || to === "")
    return refusedLine("relationship", line, label, "One of its ends is missing.");
  if (from === to) return refusedLine("relationship", line, label, "It needs two entities.");
  const [validFrom, validTo] = [dateOf(firstOf(thing, "startDate")), dateOf(firstOf(thing, "endDate"))];
  const share = ends.kind === "owns" ? readNumber(firstOf(thing, "percentage"), ".") : null;
  const same = validFrom === null || validTo === null || validFrom.length === validTo.length;
  const data: RelationshipData = {
    from,
    to,
    kind: ends.kind,
    sharePercent: share !== null && share > 0 && share <= 100 ? Number(share.toFixed(3)) : null,
    validFrom,
    // One row has one precision for both.
    validTo: same && (validFrom === null || validTo === null || validTo >= validFrom) ? validTo : null,
    asOf: dateOf(firstOf(thing, "date", "modifiedAt")),
    confidence,
    note:
      [thing.schema === "Ownership" ? "" : thing.schema, firstOf(thing, "role", "summary")]
        .filter(Boolean)
        .join(": ")
        .slice(0, 2_000) || null,
    document: null,
  };
  return {
    subject: "relationship",
    line,
    key: thing.id,
    label: label.slice(0, 300),
    data,
    refusal: null,
    remark: "",
  };
}

const dateOf = (text: string): string | null => {
  const day = text.slice(0, 10);
  return parsePartialDate(day) === null ? null : day;
};
