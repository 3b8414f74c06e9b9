import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { Block } from "@/lib/document/block";
import { EDGE_KINDS } from "@/lib/field/words";
import { LOG_ACTS } from "@/lib/integrity/schema";
import { MAIL_KIND_LABELS } from "@/lib/mail/policy";
import { IDENTIFIER_SCHEMES } from "@/lib/names/identifiers/schemes";
import { NameRow, queryRows } from "./rows";
import { openOwnersDatabase } from "./test-database";

const { owner } = await openOwnersDatabase();

/** Columns of ids that refer to nothing, and why. */
const NO_REFERENCE: Record<string, string> = {
  "AuditEntry.actorId": "the chain is appended to last, and outlasts what it names",
  "PublicationLogEntry.actorId": "the same",
  "CatalogueChange.mark": "the name of the row itself",
  "CatalogueEpoch.mark": "that of its row in the log",
  "DisclaimerRun.after": "a position in a walk",
};

/** Lists of ids, with the tables that hold the same ids as references. */
const LISTS: Record<string, string> = {
  "Draft.authorIds": "DraftAuthor",
  "Draft.subjectIds": "DraftSubject",
};

test("every column of ids is a reference, or says why not", async () => {
  const rows = await queryRows(
    owner,
    "schema-rules",
    z.strictObject({ name: z.string(), refers: z.boolean() }),
    `
    SELECT c.relname || '.' || a.attname AS "name", EXISTS (
      SELECT FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND a.attnum = ANY(f.conkey)) AS "refers"
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND a.atttypid = 'uuid'::regtype AND a.attname <> 'id' ORDER BY 1`,
  );
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.filter(({ refers }) => !refers).map(({ name }) => name)).toEqual(
    Object.keys(NO_REFERENCE).sort(),
  );
});

test("every list of ids has a table of references", async () => {
  const rows = await queryRows(
    owner,
    "schema-rules",
    NameRow,
    `
    SELECT table_name || '.' || column_name AS "name" FROM information_schema.columns
    WHERE table_schema = 'public' AND udt_name = '_uuid' ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(LISTS).sort());
});

test("what those tables hold follows the lists, and keeps what they name", async () => {
  const [author, other, report, draft] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const authors = async () =>
    (
      await owner.query(`SELECT "authorId" FROM "DraftAuthor" WHERE "draftId" = $1 ORDER BY "position"`, [
        draft,
      ])
    ).rows.map((row) => row.authorId);
  await owner.query(
    `INSERT INTO "Author" ("id", "slug", "name", "bio") VALUES ($1, 'a', 'A', ''), ($2, 'b', 'B', '')`,
    [author, other],
  );
  await owner.query(`INSERT INTO "Report" ("id", "slug") VALUES ($1, 'r')`, [report]);
  await owner.query(
    `INSERT INTO "Draft" ("id", "reportId", "title", "standfirst", "offer", "document", "tags", "authorIds", "subjectIds")
      VALUES ($1, $2, '', '', '', '{}', '{}', $3::uuid[], '{}')`,
    [draft, report, [other, randomUUID(), author]],
  );
  expect(await authors()).toEqual([other, author]);
  await owner.query(`UPDATE "Draft" SET "authorIds" = $2::uuid[] WHERE "id" = $1`, [draft, [author]]);
  expect(await authors()).toEqual([author]);
  await owner.query(`DELETE FROM "Author" WHERE "id" = $1`, [other]);
  await expect(owner.query(`DELETE FROM "Author" WHERE "id" = $1`, [author])).rejects.toThrow("DraftAuthor");
  await owner.query(`DELETE FROM "Report" WHERE "id" = $1`, [report]);
  expect(await authors()).toEqual([]);
});

/** Names of columns whose text is one of a few words. */
const WORDY =
  "kind kinds state status type scheme act action stage stages voice rule table unit predicate level role";

/** Columns with such a name that are checked, and the words. */
const VOCABULARIES: Record<string, readonly string[]> = {
  "Block.kind": Block.options.map((option) => option.shape.type.value),
  "Demonstration.state": ["seeding", "seeded", "removed"],
  "DisclaimerItem.voice": ["asserter", "origin"],
  "Identifier.scheme": IDENTIFIER_SCHEMES,
  "MailPreference.kind": Object.keys(MAIL_KIND_LABELS),
  "OutboxMail.kind": Object.keys(MAIL_KIND_LABELS),
  "PublicationLogEntry.act": LOG_ACTS,
  "Relationship.kind": EDGE_KINDS,
};

/** Columns with such a name that are free, and why. */
const FREE: Record<string, string> = {
  "AuditEntry.action": "a log keeps the words of every release",
  "AuditWaiting.action": "the same",
  "Claim.predicate": "a catalogue in the code, which may lose some",
  "Claim.unit": "the same",
  "Entity.stages": "keys of entries of the field, which may lose some",
  "FactPending.table": "names tables",
  "FactSeal.table": "names tables",
  "GateReason.rule": "names rules of the code, which may go",
  "OutboxMail.rule": "one of a few words, or the name of a Follow; parsed when it is read",
  "RegisterEntry.stages": "derived from Entity.stages",
};

test("a fixed vocabulary is an enum, or checked with the words of the code", async () => {
  const rows = await queryRows(
    owner,
    "authors",
    z.strictObject({ name: z.string(), checks: z.string().nullable() }),
    `SELECT c.relname || '.' || a.attname AS "name", (
        SELECT string_agg(pg_get_constraintdef(k.oid), ' ') FROM pg_constraint k
        WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]
          AND k.conname IN (c.relname || '_' || a.attname || '_words', 'Demonstration_state')) AS "checks"
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND a.atttypid IN ('text'::regtype, 'text[]'::regtype) AND a.attname = ANY($1) ORDER BY 1`,
    [WORDY.split(" ")],
  );
  const checked = rows.filter(({ checks }) => checks !== null);
  expect(checked.map(({ name }) => name)).toEqual(Object.keys(VOCABULARIES));
  for (const { name, checks } of checked) {
    const words = [...(checks ?? "").matchAll(/'([^']*)'::text/g)].map(([, word]) => word);
    expect(words, name).toEqual([...(VOCABULARIES[name] ?? [])]);
  }
  expect(rows.filter(({ checks }) => checks === null).map(({ name }) => name)).toEqual(Object.keys(FREE));
});

test("every constraint holds for the rows that were there before it", async () => {
  const { rows } = await owner.query(`SELECT conname FROM pg_constraint WHERE NOT convalidated`);
  expect(rows).toEqual([]);
});
