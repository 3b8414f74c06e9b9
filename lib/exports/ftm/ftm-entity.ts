import type { EntityKind } from "@/lib/db/generated/enums";
import { uuidOfAddress } from "../uuid-v5";

/** An entity of FollowTheMoney: a schema of its model, and values (always lists of text) by property. */
export type FtmEntity = {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
};

/** The exported facts of an entity. */
export type FtmSubject = {
  slug: string;
  kind: EntityKind;
  country: string | null;
  name: string;
  nameZh: string | null;
  names?: readonly { type: string; value: string }[];
  identifiers?: readonly { scheme: string; value: string }[];
  summary?: string;
};

/** Kinds that the model has no word for (a material, a technology, a policy) are not exported. */
const SCHEMAS: Partial<Record<EntityKind, string>> = {
  Organization: "Company",
  ResearchInstitute: "Organization",
  PublicBody: "PublicBody",
  Person: "Person",
  Facility: "Asset",
  Project: "Project",
  Event: "Event",
  Place: "Address",
};

/** Whether the model has a word for entities of this kind. */
export function ftmHas(kind: EntityKind): boolean {
  return kind in SCHEMAS;
}

/** The model's legal persons, natural or not. */
export const LEGAL = new Set(["Company", "Organization", "PublicBody", "Person"]);
const NAME_PROPERTIES: Record<string, string> = {
  primary: "name",
  alias: "alias",
  previous: "previousName",
  abbreviation: "weakAlias",
};

/** The id of an entity in every export of this site. */
export function ftmId(site: string, slug: string): string {
  return `lodestone-${uuidOfAddress(`${site}/entities/${slug}`)}`;
}

/** An entity in the model; null for a kind without a word. */
export function ftmEntity(subject: FtmSubject, site: string): FtmEntity | null {
  const schema = SCHEMAS[subject.kind];
  if (!schema) return null;
  const found = new Map<string, Set<string>>();
  const add = (property: string, value: string | null | undefined) => {
    if (value) found.set(property, (found.get(property) ?? new Set()).add(value));
  };
  add("name", subject.name);
  add("name", subject.nameZh);
  for (const { type, value } of subject.names ?? []) add(NAME_PROPERTIES[type] ?? "alias", value);
  add(LEGAL.has(schema) && schema !== "Person" ? "jurisdiction" : "country", ftmCountry(subject.country));
  add("summary", subject.summary);
  add("sourceUrl", `${site}/entities/${subject.slug}`);
  if (schema === "Address") add("full", subject.name);
  for (const { scheme, value } of subject.identifiers ?? [])
    add(propertyOf(scheme, schema), scheme === "MIC" ? value.split(" ")[1] : value);
  found.delete("");
  return {
    id: ftmId(site, subject.slug),
    schema,
    properties: Object.fromEntries([...found].map(([property, values]) => [property, [...values]])),
  };
}

const REGIONS = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
/** In common use, but not ISO 3166 codes. */
const HABITS: Record<string, string> = { UK: "GB", EL: "GR" };

/** Regions reserved by the standard or added by CLDR, which are not countries in the model. */
const NONE: ReadonlySet<string> = new Set([
  "AC",
  "CP",
  "CQ",
  "DG",
  "EA",
  "EZ",
  "IC",
  "QO",
  "TA",
  "UN",
  "XA",
  "XB",
  "ZZ",
]);

/** A country in the model's form. The model validates none, so invalid countries are dropped here. */
function ftmCountry(country: string | null): string | null {
  const code = HABITS[country ?? ""] ?? country ?? "";
  if (!/^[A-Z]{2}$/.test(code) || NONE.has(code) || REGIONS.of(code) === undefined) return null;
  // The code of a former country denotes another one today.
  if (Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) return null;
  return code.toLowerCase();
}

/** The property for an identifier; empty if the schema has none. */
function propertyOf(scheme: string, schema: string): string {
  if (scheme === "QID") return "wikidataId";
  if (!LEGAL.has(schema)) return "";
  if (scheme === "LEI") return "leiCode";
  if (scheme === "USCC") return "registrationNumber";
  if (schema !== "Company") return "";
  return scheme === "ISIN" ? "isinCode" : scheme === "MIC" ? "ticker" : "";
}
