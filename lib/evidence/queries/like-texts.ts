import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { Invalid } from "@/lib/errors";
import { ALIKE, likenessOf, shingles } from "../sources/similarity";

/** The number of characters of each document that are compared. */
const MOST_TEXT = 60_000;

const Row = z.strictObject({
  id: z.string(),
  title: z.string(),
  originId: z.string().nullable(),
  text: z.string(),
  not: z.array(z.string()),
});

/**
 * Two documents with the same words are one voice even if undeclared: before they corroborate anything, an editor must
 * declare them copies of one text or not. Checks the documents of a claim and of its direct supporters.
 *
 * @throws Invalid (`status`)
 */
export async function requireNoLikeTexts(tx: Prisma.TransactionClient, claimId: string): Promise<void> {
  const documents = await selectRows(tx, "texts-to-compare", Row)`
    SELECT DISTINCT d."id"::text AS "id", d."title", d."originId"::text AS "originId", left(d."text", ${MOST_TEXT}) AS "text",
      ARRAY(SELECT CASE WHEN x."firstId" = d."id" THEN x."secondId" ELSE x."firstId" END::text FROM "SimilarityDismissal" x
        WHERE d."id" IN (x."firstId", x."secondId")) AS "not"
    FROM "ClaimDocument" cd JOIN "SourceDocument" d ON d."id" = cd."documentId"
    WHERE cd."retractedAt" IS NULL AND d."text" IS NOT NULL AND (cd."claimId" = ${claimId}::uuid OR cd."claimId" IN (
      SELECT l."fromId" FROM "ClaimLink" l JOIN "Claim" f ON f."id" = l."fromId"
      WHERE l."toId" = ${claimId}::uuid AND l."kind" = 'supports' AND l."retractedAt" IS NULL AND f."retractedAt" IS NULL))`;
  const pieces = new Map(documents.map(({ id, text }) => [id, shingles(text)]));
  const cut = (id: string) => pieces.get(id) ?? new Set<string>();
  for (const [at, one] of documents.entries()) {
    for (const other of documents.slice(at + 1)) {
      const settled =
        (one.originId !== null && one.originId === other.originId) || one.not.includes(other.id);
      if (settled || likenessOf(cut(one.id), cut(other.id)).likeness < ALIKE) continue;
      throw new Invalid(
        "status",
        `“${one.title}” and “${other.title}” look like copies of one text. Say on the source’s page whether they are.`,
      );
    }
  }
}
