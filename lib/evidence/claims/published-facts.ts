import { z } from "zod";
/**
 * The facts and documents of a claim when it was published. Days as in 2025-03-01, numbers as the database formats
 * them. The claim is not rewritten afterwards, but its documents can change.
 */
export const PublishedFacts = z.strictObject({
  quote: z.string(),
  subjectId: z.string(),
  predicate: z.string(),
  objectId: z.string().nullable(),
  comparator: z.string().nullable(),
  value: z.string().nullable(),
  upper: z.string().nullable(),
  unit: z.string().nullable(),
  statement: z.string().nullable(),
  asserterId: z.string().nullable(),
  asserterName: z.string().nullable(),
  assertedOn: z.string().nullable(),
  precision: z.string().nullable(),
  documents: z.array(
    z.strictObject({
      documentId: z.string(),
      locator: z.string().nullable(),
      quote: z.string().nullable(),
      translation: z.string().nullable(),
      note: z.string().nullable(),
      title: z.string(),
      url: z.string().nullable(),
      lang: z.string(),
      publishedOn: z.string().nullable(),
      precision: z.string().nullable(),
      copySha256: z.string().nullable(),
      sourceId: z.string(),
      source: z.string(),
      country: z.string().nullable(),
    }),
  ),
});
export type PublishedFacts = z.infer<typeof PublishedFacts>;
