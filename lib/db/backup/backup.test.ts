import { createHash, generateKeyPairSync } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import * as tar from "tar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareDatabase } from "../prepare";
import { createTestDatabase, type TestDatabase } from "../test-database";
import { createBackup } from "./create-backup";
import { restoreBackup } from "./restore-backup";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const PEM = privateKey.export({ format: "pem", type: "pkcs8" }).toString();
const KEY = createHash("sha256")
  .update(Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url"))
  .digest("hex");
const PICTURE = Buffer.from([0, 1, 2, 255]);
const PICTURE_NAME = createHash("sha256").update(PICTURE).digest("hex");
/** With every character that a reader of lines might take for the end of one. */
const NAME = 'Line\nbreak,\r\u2028\u2029\u0085 "quote", \\slash, 稀土 🧲';
let work: string;
let original: TestDatabase;
let copy: TestDatabase;
const file = (name: string) => path.join(work, name);

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), "lodestone-backup-test-"));
  [original, copy] = [await createTestDatabase(), await createTestDatabase()];
  await withClient(original.ownerUrl, fill);
  await mkdir(file("data/files/ab"), { recursive: true });
  await writeFile(file(`data/files/ab/${PICTURE_NAME}`), PICTURE);
  // Being written while the backup is made: it has no row yet.
  await writeFile(file(`data/files/ab/${PICTURE_NAME}.${crypto.randomUUID()}`), "half");
  await mkdir(file("data/signing"));
  await writeFile(file(`data/signing/${KEY}.pem`), PEM, { mode: 0o600 });
});

afterAll(async () => {
  await Promise.all([original.drop(), copy.drop()]);
  await rm(work, { recursive: true, force: true });
});

test("a restored database has every value that was saved", async () => {
  const saved = await createBackup(original.ownerUrl, file("data"), file("one.tar.gz"));
  expect(saved.files).toHaveLength(1);
  await restoreBackup(copy.ownerUrl, file("other"), file("one.tar.gz"), { replace: false });
  await prepareDatabase(copy.ownerUrl, "s".repeat(32));
  const again = await createBackup(copy.ownerUrl, file("other"), file("two.tar.gz"));
  expect({ ...again, createdAt: "" }).toEqual({ ...saved, createdAt: "" });
  expect(await readFile(file(`other/files/ab/${PICTURE_NAME}`))).toEqual(PICTURE);
  expect(await readFile(file(`other/signing/${KEY}.pem`), "utf8")).toBe(PEM);
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
  const damage = async (name: string, text: string) => {
    const whole = await readFile(file(`unpacked/${name}`));
    await writeFile(file(`unpacked/${name}`), text);
    const parts = ["header.json", "tables", "files", "signing", "manifest.json"];
    await tar.create({ gzip: true, file: file("bad.tar.gz"), cwd: file("unpacked") }, parts);
    await writeFile(file(`unpacked/${name}`), whole);
    return restoreBackup(copy.ownerUrl, file("other"), file("bad.tar.gz"), { replace: true });
  };
  const account = "tables/public.Account.000001.ndjson";
  const tableIsDamaged = "The backup is damaged: the table Account is not as it was saved.";
  await expect(damage(account, "[]\n")).rejects.toThrow(tableIsDamaged);
  await expect(damage(account, "{\n")).rejects.toThrow(tableIsDamaged);
  await expect(damage(account, "")).rejects.toThrow(tableIsDamaged);
  await expect(damage(`files/ab/${PICTURE_NAME}`, "forged")).rejects.toThrow(
    /files are not as they were saved/,
  );
  await expect(damage(`signing/${KEY}.pem`, "forged")).rejects.toThrow(/files are not as they were saved/);
  await expect(damage("header.json", "{}")).rejects.toThrow(/is not a backup/);
  await expect(damage("manifest.json", "{")).rejects.toThrow(/is not a backup/);
  await writeFile(file("text.tar.gz"), "no archive");
  await expect(
    restoreBackup(copy.ownerUrl, file("other"), file("text.tar.gz"), { replace: true }),
  ).rejects.toThrow(/backup/);
  await withClient(copy.ownerUrl, async (client) => {
    expect((await client.query(`SELECT "name" FROM "Account"`)).rows).toEqual([{ name: NAME }]);
  });
});

test("a backup that is cut off anywhere changes nothing", async () => {
  const whole = await readFile(file("one.tar.gz"));
  for (const part of [0, 0.01, 0.3, 0.7, 0.99]) {
    await writeFile(file("cut.tar.gz"), whole.subarray(0, Math.floor(whole.length * part)));
    const restore = restoreBackup(copy.ownerUrl, file("other"), file("cut.tar.gz"), { replace: true });
    await expect(restore).rejects.toThrow(/backup/);
  }
  expect((await createBackup(copy.ownerUrl, file("other"), file("three.tar.gz"))).files).toHaveLength(1);
});

/** The first backup with other words in the place of its key, of which its manifest knows. */
async function forgeKey(target: string): Promise<void> {
  await mkdir(file("forging"));
  await tar.extract({ file: file("one.tar.gz"), cwd: file("forging") });
  await writeFile(file(`forging/signing/${KEY}.pem`), "mine");
  const manifest = JSON.parse(await readFile(file("forging/manifest.json"), "utf8"));
  const sha256 = createHash("sha256").update("mine").digest("hex");
  manifest.signing = [{ path: `${KEY}.pem`, bytes: 4, sha256 }];
  await writeFile(file("forging/manifest.json"), JSON.stringify(manifest));
  const parts = ["header.json", "tables", "files", "signing", "manifest.json"];
  await tar.create({ gzip: true, file: file(target), cwd: file("forging") }, parts);
}

test("damaged, missing or unknown files in the data folder are reported, and the rest is saved", async () => {
  const data = file("worn");
  const other = createHash("sha256").update("other").digest("hex");
  await mkdir(path.join(data, "files/ab"), { recursive: true });
  await mkdir(path.join(data, "signing"));
  await writeFile(path.join(data, `files/ab/${PICTURE_NAME}`), "one bit is another");
  await writeFile(path.join(data, `files/ab/${other}`), "other");
  await writeFile(path.join(data, "files/ab/Copy of a picture (2).webp"), "strange");
  await writeFile(path.join(data, "files/.DS_Store"), "strange");
  await writeFile(path.join(data, `signing/${KEY}.pem`), "");
  const lost = "d".repeat(64);
  await withClient(original.ownerUrl, async (client) => {
    await client.query(`INSERT INTO "Attachment" ("id", "sha256", "mediaType", "bytes", "width", "height")
      VALUES (gen_random_uuid(), '${lost}', 'image/webp', 1, 1, 1)`);
  });
  const told: string[] = [];
  const note = (line: string) => void told.push(line);
  const saved = await createBackup(original.ownerUrl, data, file("worn.tar.gz"), () => {}, note);
  await withClient(original.ownerUrl, async (client) => {
    await client.query(`DELETE FROM "Attachment"`);
  });
  expect(saved.signing).toEqual([]);
  expect(told.sort().map((line) => line.replace(/[0-9a-f]{64}/g, "#"))).toEqual([
    "The file # is missing: no backup can bring it back but an older one.",
    "files/.DS_Store is no file of Lodestone's and was left out.",
    "files/ab/# is damaged: it is not what was stored.",
    "files/ab/Copy of a picture (2).webp is no file of Lodestone's and was left out.",
    "signing/#.pem does not hold the key that it is named for and was left out.",
  ]);
  told.length = 0;
  // What is damaged in the backup is whole here, and stays.
  const again = await restoreBackup(
    copy.ownerUrl,
    file("other"),
    file("worn.tar.gz"),
    { replace: true },
    () => {},
    note,
  );
  expect(told).toEqual([`files/ab/${PICTURE_NAME} was damaged when it was saved, and was left out.`]);
  expect(again.files.map(({ path: name }) => name)).toEqual([`ab/${other}`]);
  expect(await readFile(file(`other/files/ab/${PICTURE_NAME}`))).toEqual(PICTURE);
  expect(await readFile(file(`other/files/ab/${other}`), "utf8")).toBe("other");
  expect(await readFile(file(`other/signing/${KEY}.pem`), "utf8")).toBe(PEM);
});

test("a private key that is there is never replaced, nor one added that is not what its name says", async () => {
  await writeFile(file(`other/signing/${KEY}.pem`), "mine", { mode: 0o600 });
  await restoreBackup(copy.ownerUrl, file("other"), file("one.tar.gz"), { replace: true });
  expect(await readFile(file(`other/signing/${KEY}.pem`), "utf8")).toBe("mine");
  // A backup that holds it is consistent with itself, and still refused.
  await forgeKey("forged.tar.gz");
  const restore = restoreBackup(copy.ownerUrl, file("fresh"), file("forged.tar.gz"), { replace: true });
  await expect(restore).rejects.toThrow(/does not hold the key that it is named for/);
  await expect(readFile(file(`fresh/signing/${KEY}.pem`))).rejects.toThrow(/ENOENT/);
});

test("restoring deletes files that no restored row names, and leaves no temporary files", async () => {
  await writeFile(file("other/files/ab/of-later"), "later");
  await mkdir(file("other/.restore-killed"));
  await restoreBackup(copy.ownerUrl, file("other"), file("one.tar.gz"), { replace: true });
  expect(await readdir(file("other/files/ab"))).toEqual([PICTURE_NAME]);
  expect((await readdir(file("other"))).filter((name) => name.startsWith("."))).toEqual([]);
  await withClient(copy.ownerUrl, async (client) => {
    expect(
      (await client.query(`SELECT nspname FROM pg_namespace WHERE nspname = 'lodestone_restore'`)).rows,
    ).toEqual([]);
  });
});

test("the demonstration's mark comes along", async () => {
  await withClient(original.ownerUrl, async (client) => {
    await client.query(`INSERT INTO "Demonstration" ("state") VALUES ('seeded')`);
  });
  await createBackup(original.ownerUrl, file("data"), file("marked.tar.gz"));
  await restoreBackup(copy.ownerUrl, file("other"), file("marked.tar.gz"), { replace: true });
  await withClient(copy.ownerUrl, async (client) => {
    expect((await client.query(`SELECT "state" FROM "Demonstration"`)).rows).toEqual([{ state: "seeded" }]);
  });
});

test("a backup of an earlier release, its manifest first and a table in one piece, is restored", async () => {
  const { sequences, ...manifest } = await createBackup(original.ownerUrl, file("data"), file("new.tar.gz"));
  await mkdir(file("earlier/tables"), { recursive: true });
  await tar.extract({ file: file("new.tar.gz"), cwd: file("earlier") });
  for (const name of await readdir(file("earlier/tables"))) {
    await rename(file(`earlier/tables/${name}`), file(`earlier/tables/${name.replace(/\.\d{6}/, "")}`));
  }
  const format1 = { ...manifest, format: 1, sequences };
  await writeFile(file("earlier/manifest.json"), JSON.stringify(format1));
  const parts = ["manifest.json", "tables", "files", "signing"];
  await tar.create({ gzip: true, portable: true, file: file("earlier.tar.gz"), cwd: file("earlier") }, parts);
  await restoreBackup(copy.ownerUrl, file("fresh"), file("earlier.tar.gz"), { replace: true });
  await withClient(copy.ownerUrl, async (client) => {
    expect((await client.query(`SELECT "name" FROM "Account"`)).rows).toEqual([{ name: NAME }]);
  });
});

async function fill(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO "Account" ("id", "email", "name", "createdAt")
    VALUES (gen_random_uuid(), 'a@example.com', $1, '2026-01-02T03:04:05.678Z')`,
    [NAME],
  );
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
