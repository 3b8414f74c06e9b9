import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import * as tar from "tar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareDatabase } from "../prepare";
import { createTestDatabase, type TestDatabase } from "../test-database";
import { createBackup } from "./create-backup";
import { restoreBackup } from "./restore-backup";

const KEY = "a".repeat(64);
let work: string;
let original: TestDatabase;
let copy: TestDatabase;
const file = (name: string) => path.join(work, name);

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), "lodestone-backup-test-"));
  [original, copy] = [await createTestDatabase(), await createTestDatabase()];
  await withClient(original.ownerUrl, fill);
  await mkdir(file("data/files/ab"), { recursive: true });
  await writeFile(file("data/files/ab/abcdef.png"), Buffer.from([0, 1, 2, 255]));
  await mkdir(file("data/signing"));
  await writeFile(file(`data/signing/${KEY}.pem`), "private", { mode: 0o600 });
});

afterAll(async () => {
  await Promise.all([original.drop(), copy.drop()]);
  await rm(work, { recursive: true, force: true });
});

test("what is restored is what was saved, to the last value", async () => {
  const saved = await createBackup(original.ownerUrl, file("data"), file("one.tar.gz"));
  expect(saved.files).toHaveLength(1);
  await restoreBackup(copy.ownerUrl, file("other"), file("one.tar.gz"), { replace: false });
  await prepareDatabase(copy.ownerUrl, "s".repeat(32));
  const again = await createBackup(copy.ownerUrl, file("other"), file("two.tar.gz"));
  expect({ ...again, createdAt: "" }).toEqual({ ...saved, createdAt: "" });
  expect(await readFile(file("other/files/ab/abcdef.png"))).toEqual(Buffer.from([0, 1, 2, 255]));
  expect(await readFile(file(`other/signing/${KEY}.pem`), "utf8")).toBe("private");
  expect((await stat(file(`other/signing/${KEY}.pem`))).mode & 0o777).toBe(0o600);
});

test("what is written once stays so after restoring, and references hold", async () => {
  await withClient(copy.ownerUrl, async (client) => {
    await expect(client.query(`UPDATE "AuditEntry" SET "action" = 'x'`)).rejects.toThrow();
    await expect(
      client.query(`INSERT INTO "Session" ("id", "accountId", "expiresAt", "userAgent", "address")
      VALUES (gen_random_uuid(), gen_random_uuid(), now(), '', '')`),
    ).rejects.toThrow(/foreign key/);
    // Sequences go on where they were.
    await client.query(`SELECT graphile_worker.add_job('after')`);
  });
});

test("a database with data is left alone without --force", async () => {
  const restore = (replace: boolean) =>
    restoreBackup(copy.ownerUrl, file("other"), file("one.tar.gz"), { replace });
  await expect(restore(false)).rejects.toThrow(/not empty/);
  await restore(true);
});

test("a damaged backup changes nothing", async () => {
  await mkdir(file("unpacked"));
  await tar.extract({ file: file("one.tar.gz"), cwd: file("unpacked") });
  await writeFile(file("unpacked/tables/public.Account.ndjson"), "[]\n");
  await tar.create({ gzip: true, file: file("bad.tar.gz"), cwd: file("unpacked") }, [
    "manifest.json",
    "tables",
    "files",
  ]);
  const restore = restoreBackup(copy.ownerUrl, file("other"), file("bad.tar.gz"), { replace: true });
  await expect(restore).rejects.toThrow("The backup is damaged: the table Account is not as it was saved.");
  await writeFile(file("text.tar.gz"), "no archive");
  await expect(
    restoreBackup(copy.ownerUrl, file("other"), file("text.tar.gz"), { replace: true }),
  ).rejects.toThrow(/backup/);
  await withClient(copy.ownerUrl, async (client) => {
    expect((await client.query(`SELECT "name" FROM "Account"`)).rows).toEqual([
      { name: 'Line\nbreak, "quote", \\slash, 稀土 🧲' },
    ]);
  });
});

async function fill(client: pg.Client): Promise<void> {
  await client.query(`INSERT INTO "Account" ("id", "email", "name", "createdAt")
    VALUES (gen_random_uuid(), 'a@example.com', E'Line\\nbreak, "quote", \\\\slash, 稀土 🧲', '2026-01-02T03:04:05.678Z')`);
  await client.query(`INSERT INTO "Throttle" ("key", "points", "expire") VALUES ('k', 1, 9007199254740993)`);
  await client.query(`INSERT INTO "AuditEntry" ("seq", "at", "action", "subjectKind", "subjectId", "detailHash", "prevHash", "hash")
    VALUES (1, now(), 'account.add', 'account', 'x', 'd', repeat('0', 64), 'h')`);
  await client.query(`INSERT INTO "AuditDetail" ("seq", "salt", "before", "after", "address", "userAgent")
    VALUES (1, 's', 'null'::jsonb, '{"a": [1.50, null, "x"]}'::jsonb, '', '')`);
  await client.query(`SELECT graphile_worker.add_job('x', '{"a": 1}')`);
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
