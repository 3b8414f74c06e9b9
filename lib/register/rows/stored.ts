import { z } from "zod";
import { Confidence, CreateEntity, EntityKind, EntitySlug, RelationshipKind } from "@/lib/entities/schema";

/** What a line of an import says of an entity, as it is stored. */
export const StoredEntity = z.strictObject({ ...CreateEntity.shape, slug: EntitySlug.nullable() });

/** The entities of the register that a line may mean, as they are stored. */
export const StoredCandidates = z.array(
  z.strictObject({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    kind: EntityKind,
    country: z.string().nullable(),
    /** in words */
    why: z.string(),
    /** the same name, kind and country */
    exact: z.boolean(),
  }),
);

const Value = z.union([z.string(), z.array(z.string())]).nullable();

/** What a line wrote: undoing takes back exactly these rows and values. */
export const StoredDid = z.strictObject({
  made: z.boolean(),
  names: z.array(z.string()),
  identifiers: z.array(z.string()),
  facts: z.record(z.string(), z.strictObject({ was: Value, is: Value })),
});

const text = z.string().nullable();

/** What a line of an import says of a relationship, as it is stored. */
export const StoredEdge = z.strictObject({
  from: z.string(),
  kind: RelationshipKind,
  to: z.string(),
  sharePercent: z.number().nullable(),
  validFrom: text,
  validTo: text,
  asOf: text,
  confidence: Confidence,
  note: text,
  /** what proves it: its place in a document, and its words */
  document: z
    .strictObject({ source: text, title: text, url: text, published: text, quote: text, locator: text })
    .nullable(),
});

/** What a line wrote about a relationship. */
export const StoredDidEdge = z.strictObject({
  made: z.boolean(),
  /** the evidence, and the documents and sources that were made for it */
  documents: z.array(z.string()),
  sourceDocuments: z.array(z.string()),
  sources: z.array(z.string()),
});
