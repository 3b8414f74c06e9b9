import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { DatePrecision } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { ALIKE, likenessOf, shingles } from "../../sources/similarity";
import type { SimilarPair } from "../../sources/types";

/**
 * The number of documents of the source that are considered, the newest, and of pairs that are compared word by word.
 */
const MOST_DOCUMENTS = 40;
const MOST_PAIRS = 120;
/** The number of characters of each that are compared. */
const MOST_TEXT = 60_000;

const Row = z.strictObject({
  document: z.strictObject({ id: z.string(), title: z.string() }),
  other: z.strictObject({
    id: z.string(),
    title: z.string(),
    publishedOn: z.string().nullable(),
    precision: z.enum(DatePrecision).nullable(),
    source: z.strictObject({ id: z.string(), name: z.string() }),
  }),
  dismissed: z.boolean(),
});
const TextRow = z.strictObject({ id: z.string(), text: z.string() });

/**
 * Documents so similar to a document of this source that they may be copies of one text. Those with a common origin are
 * left out; those that an editor has dismissed are marked. Candidates have the same language and were published within
 * a week, have no date, or have similar titles. Two statements.
 *
 * @throws NotFound for viewers outside the desk
 */
export async function similarDocuments(viewer: Viewer, sourceId: string): Promise<SimilarPair[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const pairs = await selectRows(db, "similar-documents", Row)`
    SELECT json_build_object('id', d."id", 'title', d."title") AS "document",
      json_build_object('id', o."id", 'title', o."title", 'publishedOn', o."publishedOn"::text, 'precision', o."precision",
        'source', json_build_object('id', s."id", 'name', s."name")) AS "other",
      EXISTS (SELECT FROM "SimilarityDismissal" x
        WHERE x."firstId" = least(d."id", o."id") AND x."secondId" = greatest(d."id", o."id")) AS "dismissed"
    FROM (
      SELECT * FROM "SourceDocument" d WHERE d."sourceId" = ${sourceId}::uuid AND d."text" IS NOT NULL
      ORDER BY d."publishedOn" DESC NULLS LAST, d."id" DESC LIMIT ${MOST_DOCUMENTS}) d
    JOIN "SourceDocument" o ON o."text" IS NOT NULL AND (o."sourceId" <> d."sourceId" OR o."id" > d."id")
      AND split_part(o."lang", '-', 1) = split_part(d."lang", '-', 1)
      AND (d."originId" IS NULL OR o."originId" IS DISTINCT FROM d."originId")
      AND (d."publishedOn" IS NULL OR o."publishedOn" IS NULL OR abs(o."publishedOn" - d."publishedOn") <= 7
        OR o."title" % d."title")
    JOIN "Source" s ON s."id" = o."sourceId"
    ORDER BY similarity(o."title", d."title") DESC, o."id" DESC LIMIT ${MOST_PAIRS}`;
  const pieces = await piecesOf(pairs.flatMap(({ document, other }) => [document.id, other.id]));
  return pairs
    .map((pair) => ({ ...pair, ...likenessOf(pieces(pair.document.id), pieces(pair.other.id)) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((one, other) => other.likeness - one.likeness || other.common - one.common);
}

async function piecesOf(ids: readonly string[]): Promise<(id: string) => ReadonlySet<string>> {
  if (ids.length === 0) return () => new Set();
  const rows = await selectRows(db, "document-texts", TextRow)`
    SELECT "id"::text, left("text", ${MOST_TEXT}) AS "text" FROM "SourceDocument" WHERE "id" = ANY(${[...new Set(ids)]}::uuid[])`;
  const cut = new Map(rows.map(({ id, text }) => [id, shingles(text)]));
  return (id) => cut.get(id) ?? new Set();
}
