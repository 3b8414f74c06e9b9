import { IDENTIFIER_SCHEMES } from "@/lib/names/identifiers/schemes";

/** What a column of a list of entities may hold. */
export const ENTITY_FIELDS = [
  "key",
  "slug",
  "name",
  "nameSecond",
  "alias",
  "previous",
  "abbreviation",
  "kind",
  "country",
  "stages",
  "summary",
  "note",
  "confidence",
  "asOf",
  ...IDENTIFIER_SCHEMES,
] as const;
export type EntityField = (typeof ENTITY_FIELDS)[number];

/** What a column of a list of relationships may hold. */
export const RELATIONSHIP_FIELDS = [
  "key",
  "from",
  "kind",
  "to",
  "share",
  "validFrom",
  "validTo",
  "asOf",
  "confidence",
  "note",
  "source",
  "document",
  "url",
  "published",
  "quote",
  "locator",
] as const;
export type RelationshipField = (typeof RELATIONSHIP_FIELDS)[number];

export type Field = EntityField | RelationshipField;

/** Fields that several columns may hold. */
const SEVERAL: ReadonlySet<string> = new Set(["alias", "previous", "abbreviation"]);

/** The usual heads of each field, in lower case; the first is that of the template. */
const ENTITY_HEADS: Partial<Record<EntityField, readonly string[]>> = {
  key: ["key", "id", "no", "no.", "nr", "nr.", "external id", "record id", "company id", "reference"],
  slug: ["slug", "address"],
  name: [
    "name",
    "company",
    "company name",
    "entity",
    "entity name",
    "name en",
    "english name",
    "title",
    "firma",
  ],
  nameSecond: [
    "name zh",
    "chinese name",
    "name (zh)",
    "local name",
    "native name",
    "中文名",
    "名称",
    "公司名称",
  ],
  alias: ["also called", "alias", "aliases", "other names", "also known as", "aka"],
  previous: ["formerly", "previous name", "previous names", "former name", "former names"],
  abbreviation: ["abbreviation", "short name", "acronym"],
  kind: ["kind", "type", "entity type"],
  country: ["country", "country code", "jurisdiction", "land", "iso country", "国家"],
  stages: ["stages", "stage"],
  summary: ["summary", "description", "about"],
  note: ["note", "notes", "remark", "remarks", "comment"],
  confidence: ["confidence"],
  asOf: ["as of", "as at", "date", "recorded", "stand"],
  LEI: ["lei", "lei code"],
  QID: ["wikidata", "qid", "wikidata id"],
  ISIN: ["isin"],
  MIC: ["ticker", "market and symbol", "symbol"],
  HS: ["hs", "hs code"],
  CAS: ["cas", "cas number", "cas no"],
  USCC: ["uscc", "unified social credit code", "credit code", "统一社会信用代码"],
  ATOMIC: ["atomic number"],
};

const RELATIONSHIP_HEADS: Partial<Record<RelationshipField, readonly string[]>> = {
  key: ["key", "id", "no", "no.", "nr", "nr.", "record id", "reference"],
  from: ["from", "owner", "subject", "parent", "shareholder", "supplier", "start"],
  kind: ["kind", "relationship", "type", "relation", "relationship type"],
  to: ["to", "owned", "object", "asset", "subsidiary", "customer", "end"],
  share: ["share", "share %", "share percent", "percentage", "stake", "ownership", "%", "anteil"],
  validFrom: ["since", "valid from", "start date", "begin", "begins", "von"],
  validTo: ["until", "valid to", "end date", "ends", "bis"],
  asOf: ["as of", "as at", "stand"],
  confidence: ["confidence"],
  note: ["note", "notes", "remark", "remarks", "comment"],
  source: ["source", "publisher", "quelle"],
  document: ["document", "document title", "title"],
  url: ["url", "link", "source url", "web address"],
  published: ["published", "publication date"],
  quote: ["quote", "quotation", "words"],
  locator: ["page", "locator", "section"],
};

export type Content = "entities" | "relationships";

export const FIELDS_OF = {
  entities: ENTITY_FIELDS,
  relationships: RELATIONSHIP_FIELDS,
} as const satisfies Record<Content, readonly Field[]>;
const HEADS_OF: Record<Content, Partial<Record<Field, readonly string[]>>> = {
  entities: ENTITY_HEADS,
  relationships: RELATIONSHIP_HEADS,
};

/** What the columns are, by their heads: each field once, and `null` for unknown ones. */
export function guessColumns(content: Content, heads: readonly string[]): (Field | null)[] {
  const used = new Set<Field>();
  return heads.map((head) => {
    const plain = head
      .toLowerCase()
      .replace(/[_\s]+/g, " ")
      .trim();
    const field = FIELDS_OF[content].find((one) => HEADS_OF[content][one]?.includes(plain));
    if (!field || (used.has(field) && !SEVERAL.has(field))) return null;
    used.add(field);
    return field;
  });
}

/** A field that two columns hold although only one may; null if there is none. */
export function heldTwice(columns: readonly (Field | null)[]): Field | null {
  return columns.find((field, at) => field && !SEVERAL.has(field) && columns.indexOf(field) !== at) ?? null;
}

/** The head of a field in a template, one that is known. */
export const templateHead = (content: Content, field: Field): string =>
  HEADS_OF[content][field]?.[0] ?? field;
