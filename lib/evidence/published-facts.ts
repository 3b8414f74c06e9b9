/**
 * The facts and documents of a claim when it was published. Days as in 2025-03-01, numbers as the database formats
 * them. The claim is not rewritten afterwards, but its documents can change.
 */
export type PublishedFacts = ClaimAsPublished & { documents: DocumentAsPublished[] };

export type ClaimAsPublished = {
  quote: string;
  subjectId: string;
  predicate: string;
  objectId: string | null;
  comparator: string | null;
  value: string | null;
  upper: string | null;
  unit: string | null;
  statement: string | null;
  asserterId: string | null;
  asserterName: string | null;
  assertedOn: string | null;
  precision: string | null;
};

type DocumentAsPublished = {
  documentId: string;
  locator: string | null;
  quote: string | null;
  translation: string | null;
  note: string | null;
  title: string;
  url: string | null;
  lang: string;
  publishedOn: string | null;
  precision: string | null;
  copySha256: string | null;
  sourceId: string;
  source: string;
  country: string | null;
};
