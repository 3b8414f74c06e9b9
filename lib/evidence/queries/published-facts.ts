import "server-only";
import { z } from "zod";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { PublishedFacts } from "../claims/published-facts";

const Row = z.strictObject({ id: z.string(), facts: PublishedFacts });

/**
 * Facts of claims with their current documents, by the claims' ids. One statement, without a viewer: the version's
 * segments gate what is derived from it.
 */
export async function readPublishedFacts(
  tx: RowReader,
  claimIds: readonly string[],
): Promise<Map<string, PublishedFacts>> {
  if (claimIds.length === 0) return new Map();
  const rows = await selectRows(tx, "facts-to-publish", Row)`
    SELECT c."id", json_build_object('quote', c."quote", 'subjectId', c."subjectId", 'predicate', c."predicate",
      'objectId', c."objectId", 'comparator', c."comparator", 'value', c."value"::text, 'upper', c."upper"::text,
      'unit', c."unit", 'statement', c."statement", 'asserterId', c."asserterId", 'asserterName', c."asserterName",
      'assertedOn', to_char(c."assertedOn", 'YYYY-MM-DD'), 'precision', c."precision",
      'documents', coalesce((
        SELECT json_agg(json_build_object('documentId', cd."documentId", 'locator', cd."locator", 'quote', cd."quote",
          'translation', cd."translation", 'note', cd."note",
          'title', d."title", 'url', d."url", 'lang', d."lang", 'publishedOn', to_char(d."publishedOn", 'YYYY-MM-DD'),
          'precision', d."precision", 'copySha256', d."copySha256",
          'sourceId', s."id", 'source', s."name", 'country', s."country") ORDER BY cd."position", cd."id")
        FROM "ClaimDocument" cd JOIN "SourceDocument" d ON d."id" = cd."documentId" JOIN "Source" s ON s."id" = d."sourceId"
        WHERE cd."claimId" = c."id" AND cd."retractedAt" IS NULL), '[]')) AS "facts"
    FROM "Claim" c WHERE c."id" = ANY(${[...claimIds]}::uuid[])`;
  return new Map(rows.map(({ id, facts }) => [id, facts]));
}
