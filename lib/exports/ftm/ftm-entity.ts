import type { EntityKind } from "@/lib/db/generated/enums";
import { uuidOfAddress } from "../uuid-v5";

/** An entity of FollowTheMoney: a schema of its model, and values (always lists of text) by property. */
export type FtmEntity = {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
};

/** What is exported of somebody or something. */
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

/** What the model has no word for (a material, a technology, a policy) is not exported. */
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

/** What the model counts as a person before the law, natural or not. */
export const LEGAL = new Set(["Company", "Organization", "PublicBody", "Person"]);
const NAME_PROPERTIES: Record<string, string> = {
  primary: "name",
  alias: "alias",
  previous: "previousName",
  abbreviation: "weakAlias",
};

/** The id that an entity has in every export of this site. */
export function ftmId(site: string, slug: string): string {
  return `lodestone-${uuidOfAddress(`${site}/entities/${slug}`)}`;
}

/** An entity by the model; null for a kind that it has no word for. */
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
/** Written so by habit, and no codes of ISO 3166. */
const HABITS: Record<string, string> = { UK: "GB", EL: "GR" };

/** Regions by the standard's reserve or CLDR's, which are no countries of the model. */
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

/** A country as the model writes it. It checks none, so that what is no country is left out here. */
function ftmCountry(country: string | null): string | null {
  const code = HABITS[country ?? ""] ?? country ?? "";
  if (!/^[A-Z]{2}$/.test(code) || NONE.has(code) || REGIONS.of(code) === undefined) return null;
  // A code of a country that is no more stands for another one today.
  if (Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) return null;
  return code.toLowerCase();
}

/** The property for an identifier; empty where the schema has none. */
function propertyOf(scheme: string, schema: string): string {
  if (scheme === "QID") return "wikidataId";
  if (!LEGAL.has(schema)) return "";
  if (scheme === "LEI") return "leiCode";
  if (scheme === "USCC") return "registrationNumber";
  if (schema !== "Company") return "";
  return scheme === "ISIN" ? "isinCode" : scheme === "MIC" ? "ticker" : "";
}
