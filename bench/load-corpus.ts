import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";
import { z } from "zod";
import { IdRow, queryRows } from "@/lib/db/rows";
import { withClient } from "@/lib/db/with-client";
import { compileSegments } from "@/lib/document/compile-segments";
import { publicSummary } from "@/lib/publishing/public-summary";
import { latinText, SEARCH_FORM, spelledWords } from "@/lib/text/tokens";
import { type BenchReport, benchReport } from "./corpus";

const TierRow = z.strictObject({ slug: z.string(), rank: z.int() });

const BATCH = 250;

/**
 * Writes reports `from` to `to` of the corpus as if they had been published, in large statements: publishing them one by
 * one would take an hour and change nothing that is measured. Triggers are off for these statements alone. The database
 * may be that of an earlier build, to be compared with this one.
 *
 * @param ownerUrl the owner's connection
 */
export async function loadCorpus(ownerUrl: string, from: number, to: number): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query("SET synchronous_commit = off");
    const tiers = await queryRows(client, "tiers", TierRow, 'SELECT "slug", "rank" FROM "Tier"');
    const ranks = new Map(tiers.map((tier) => [tier.slug, tier.rank]));
    const authors = 'SELECT "id" FROM "Author" ORDER BY "slug" LIMIT 1';
    const authorId = (await queryRows(client, "author", IdRow, authors))[0]?.id;
    if (!authorId) throw new Error("The demonstration is not there");
    const [search = { form: false, words: false }] = await queryRows(
      client,
      "search-columns",
      z.strictObject({ form: z.boolean(), words: z.boolean() }),
      `SELECT to_regclass('"SearchWord"') IS NOT NULL AS "words", EXISTS (SELECT FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name = 'SearchEntry' AND column_name = 'form') AS "form"`,
    );
    for (let first = from; first < to; first += BATCH) {
      const reports = Array.from({ length: Math.min(BATCH, to - first) }, (_, index) =>
        benchReport(first + index),
      );
      await insertAll(client, rowsOf(reports, ranks, authorId), search);
    }
    await client.query("RESET session_replication_role");
    // With triggers, so that the change log says that everything may have changed.
    await client.query('UPDATE "CatalogueEpoch" SET "value" = "value" + 1');
    await client.query("VACUUM ANALYZE");
  });
}

/** The search tables that the database has: the form of its entries, and the words that a misspelt one may mean. */
type SearchParts = { form: boolean; words: boolean };
type Rows = Record<"Report" | "ReportVersion" | "VersionAuthor" | "Segment" | "Block", object[]> & {
  Search: { words: string; minRank: number; [column: string]: unknown }[];
};

function rowsOf(reports: readonly BenchReport[], ranks: ReadonlyMap<string, number>, authorId: string): Rows {
  const rows: Rows = { Report: [], ReportVersion: [], VersionAuthor: [], Segment: [], Block: [], Search: [] };
  for (const report of reports) {
    const [reportId, versionId] = [randomUUID(), randomUUID()];
    const newSalt = () => createHash("md5").update(report.slug).digest("hex");
    const segments = compileSegments(report.document, ranks, newSalt, new Map());
    const { publishedAt, slug, title, standfirst } = report;
    rows.Report.push({
      id: reportId,
      slug,
      currentVersionId: versionId,
      publishedAt,
      updatedAt: publishedAt,
      createdAt: publishedAt,
    });
    rows.ReportVersion.push({
      id: versionId,
      reportId,
      number: 1,
      kind: "published",
      title,
      standfirst,
      offer: "Figures and the desk's view",
      tags: [report.tag],
      publishedAt,
      ...publicSummary(segments),
      fullRank: 20,
      hash: createHash("sha256").update(slug).digest("hex"),
    });
    rows.VersionAuthor.push({ versionId, position: 0, authorId });
    rows.Search.push({
      id: randomUUID(),
      reportId,
      segmentId: null,
      minRank: 0,
      publishedAt,
      words: latinText(`${title} ${standfirst}`),
      weight: "A",
    });
    for (const segment of segments) {
      const segmentId = randomUUID();
      const { rows: blocks, attachmentIds: _, ...columns } = segment;
      rows.Segment.push({ id: segmentId, versionId, ...columns });
      rows.Block.push(
        ...blocks.map(({ blockId, position, kind }) => ({
          versionId,
          blockId,
          segmentId,
          position,
          kind,
          minRank: segment.minRank,
        })),
      );
      rows.Search.push({
        id: randomUUID(),
        reportId,
        segmentId,
        minRank: segment.minRank,
        publishedAt,
        words: latinText(segment.text),
        weight: "D",
      });
    }
  }
  return rows;
}

async function insertAll(client: pg.Client, rows: Rows, search: SearchParts): Promise<void> {
  await client.query("BEGIN");
  for (const table of ["Report", "ReportVersion", "VersionAuthor", "Segment", "Block"] as const) {
    const columns = Object.keys(rows[table][0] ?? {})
      .map((column) => client.escapeIdentifier(column))
      .join(", ");
    const name = client.escapeIdentifier(table);
    await client.query(
      `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
      [JSON.stringify(rows[table])],
    );
  }
  await client.query(
    `INSERT INTO "SearchEntry" ("id", "reportId", "segmentId", ${search.form ? '"form", ' : ""}"minRank", "publishedAt", "vector")
     SELECT "id", "reportId", "segmentId", ${search.form ? `${SEARCH_FORM}, ` : ""}"minRank", "publishedAt", setweight(to_tsvector('english', "words"), "weight")
     FROM jsonb_to_recordset($1::jsonb) AS r("id" uuid, "reportId" uuid, "segmentId" uuid, "minRank" int, "publishedAt" timestamptz, "words" text, "weight" "char")`,
    [JSON.stringify(rows.Search)],
  );
  if (search.words) {
    await client.query(
      `INSERT INTO "SearchWord" AS w ("word", "minRank")
       SELECT "word", min("minRank") FROM jsonb_to_recordset($1::jsonb) AS r("words" text[], "minRank" int), unnest("words") AS "word"
       GROUP BY 1 ON CONFLICT ("word") DO UPDATE SET "minRank" = least(w."minRank", EXCLUDED."minRank")`,
      [JSON.stringify(rows.Search.map(({ words, minRank }) => ({ words: spelledWords(words), minRank })))],
    );
  }
  await client.query("COMMIT");
}
