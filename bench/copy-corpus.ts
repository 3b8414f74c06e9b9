import type pg from "pg";
import { z } from "zod";
import { queryRows } from "@/lib/db/rows";
import { withClient } from "@/lib/db/with-client";

const TABLES = [
  "Report",
  "ReportVersion",
  "VersionAuthor",
  "Segment",
  "Block",
  "SearchEntry",
  "SentenceHash",
];
/** Sentences of a report that the checks find again. */
const SENTENCES = 4;

/**
 * Writes reports `from` to `to` as copies of the first `from`, each under its own address, title and day, in one statement
 * for each table: a million take minutes. Secondary indexes are built afterwards. Triggers are off for these statements.
 *
 * @param ownerUrl the owner's connection, to a database with the first `from` reports of the corpus
 */
export async function copyCorpus(ownerUrl: string, from: number, to: number): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    for (const setting of ["session_replication_role = replica", "synchronous_commit = off"])
      await client.query(`SET ${setting}`);
    await client.query("SET work_mem = '256MB'");
    await client.query("SET maintenance_work_mem = '2GB'");
    const indexes = to - from > from ? await dropIndexes(client) : [];
    for (const statement of statements(from, to)) await client.query(statement);
    for (const { definition } of indexes) await client.query(definition);
    await client.query("RESET session_replication_role");
    await client.query('UPDATE "CatalogueEpoch" SET "value" = "value" + 1');
    await client.query("VACUUM ANALYZE");
  });
}

/** All that no constraint needs; gives back how to build them again. */
async function dropIndexes(client: pg.Client): Promise<{ name: string; definition: string }[]> {
  const rows = await queryRows(
    client,
    "drop-indexes",
    z.strictObject({ name: z.string(), definition: z.string() }),
    `SELECT c.oid::regclass::text AS "name", pg_get_indexdef(c.oid) AS "definition"
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = ANY($1::regclass[]) AND NOT i.indisunique`,
    [TABLES.map((table) => client.escapeIdentifier(table))],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows;
}

/** The copies were published after the originals, three minutes apart: a million of them within six years. */
const statements = (from: number, to: number): string[] => [
  `CREATE TEMP TABLE original AS
    SELECT substr(r."slug", 7)::int AS n, r."id", r."currentVersionId" AS version FROM "Report" r WHERE r."slug" ~ '^bench-[0-9]+$'`,
  `CREATE TEMP TABLE copy AS
    SELECT g.n, uuidv7() AS id, uuidv7() AS version, o.id AS "originalId", o.version AS original,
      timestamptz '2020-01-01 00:00Z' + ${from} * interval '1 hour' + (g.n - ${from}) * interval '3 minutes' AS at
    FROM generate_series(${from}, ${to - 1}) AS g(n) JOIN original o ON o.n = g.n % ${from}`,
  `CREATE TEMP TABLE part AS
    SELECT copy.n, uuidv7() AS id, s."id" AS original, copy.version FROM copy JOIN "Segment" s ON s."versionId" = copy.original`,
  `CREATE INDEX ON part (version, original)`,
  `ANALYZE original, copy, part`,
  `INSERT INTO "Report" ("id", "slug", "currentVersionId", "publishedAt", "updatedAt", "createdAt")
    SELECT id, 'bench-' || n, version, at, at, at FROM copy ORDER BY n`,
  `INSERT INTO "ReportVersion" ("id", "reportId", "number", "kind", "title", "standfirst", "offer", "tags", "publishedAt",
      "publicExcerpt", "publicWords", "fullRank", "hash")
    SELECT copy.version, copy.id, 1, v."kind", regexp_replace(v."title", '[0-9]+$', copy.n::text), v."standfirst", v."offer", v."tags", copy.at,
      v."publicExcerpt", v."publicWords", v."fullRank", encode(sha256(('bench-' || copy.n)::bytea), 'hex')
    FROM copy JOIN "ReportVersion" v ON v."id" = copy.original ORDER BY copy.n`,
  `INSERT INTO "VersionAuthor" ("versionId", "position", "authorId")
    SELECT copy.version, a."position", a."authorId" FROM copy JOIN "VersionAuthor" a ON a."versionId" = copy.original ORDER BY copy.n`,
  `INSERT INTO "Segment" ("id", "versionId", "position", "minRank", "blocks", "text", "words", "salt", "hash")
    SELECT part.id, part.version, s."position", s."minRank", s."blocks", s."text", s."words", s."salt", s."hash"
    FROM part JOIN "Segment" s ON s."id" = part.original`,
  `INSERT INTO "Block" ("versionId", "blockId", "segmentId", "position", "kind", "minRank")
    SELECT part.version, b."blockId", part.id, b."position", b."kind", b."minRank"
    FROM part JOIN "Block" b ON b."segmentId" = part.original`,
  `INSERT INTO "SearchEntry" ("id", "reportId", "segmentId", "piece", "form", "minRank", "publishedAt", "vector")
    SELECT uuidv7(), copy.id, part.id, e."piece", e."form", e."minRank", copy.at, e."vector"
    FROM copy JOIN "SearchEntry" e ON e."reportId" = copy."originalId"
    LEFT JOIN part ON part.version = copy.version AND part.original = e."segmentId"`,
  `INSERT INTO "SentenceHash" ("versionId", "position", "reportId", "blockId", "hash")
    SELECT r."currentVersionId", place, r."id", 'sentence', encode(sha256((r."id"::text || place)::bytea), 'hex')
    FROM "Report" r, generate_series(0, ${SENTENCES - 1}) AS place WHERE r."slug" ~ '^bench-[0-9]+$'`,
];
