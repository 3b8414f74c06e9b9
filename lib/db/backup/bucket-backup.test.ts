import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { fileName } from "@/lib/files/file-name";
import { storeAt } from "@/lib/files/open-store";
import { allOf } from "@/lib/files/read-file";
import { startTestBucket, TEST_CREDENTIALS, type TestBucket } from "@/lib/files/test-bucket";
import type { FileStore } from "@/lib/files/types";
import { parseFilesUrl } from "@/lib/files-url";
import { createTestDatabase, type TestDatabase } from "../test-database";
import { createBackup } from "./create-backup";
import { restoreBackup } from "./restore-backup";

const FILES = Array.from({ length: 20 }, (_, n) => Buffer.from(`file ${n}`));
const [DAMAGED = FILES[1]] = FILES;
const LATER = Buffer.from("stored since");
const nameOf = (bytes: Buffer = LATER) => fileName(createHash("sha256").update(bytes).digest("hex"));

let work: string;
let database: TestDatabase;
let bucket: TestBucket;
let ours: FileStore;
let theirs: FileStore;
const file = (name: string) => path.join(work, name);

beforeAll(async () => {
  Object.assign(process.env, TEST_CREDENTIALS);
  work = await mkdtemp(path.join(tmpdir(), "lodestone-bucket-backup-"));
  [database, bucket] = [await createTestDatabase(), await startTestBucket()];
  [ours, theirs] = [storeCalled("ours"), storeCalled("theirs")];
  for (const bytes of FILES) await ours.write(nameOf(bytes), bytes);
});

afterAll(async () => {
  await Promise.all([database.drop(), bucket.stop()]);
  await rm(work, { recursive: true, force: true });
});

function storeCalled(prefix: string): FileStore {
  const place = parseFilesUrl(`${bucket.url}/${prefix}`);
  if (!place) throw new Error("No bucket");
  return storeAt(place, undefined);
}

const noted = () => {};
const save = (archive: string) =>
  createBackup(database.ownerUrl, file("data"), file(archive), noted, noted, ours);
const restore = (store?: FileStore) =>
  restoreBackup(database.ownerUrl, file("data"), file("saved.tar.gz"), { replace: true, store });

test("files of a bucket are saved, and restored into a bucket, where nothing goes, or into a folder", async () => {
  expect((await save("saved.tar.gz")).files.map(({ path: name }) => name)).toEqual(FILES.map(nameOf).sort());
  await theirs.write(nameOf(LATER), LATER);
  await theirs.write(nameOf(DAMAGED), Buffer.from("damaged"));
  await restore(theirs);
  for (const bytes of [...FILES, LATER]) {
    const stored = await theirs.open(nameOf(bytes));
    expect(stored && (await allOf(stored))).toEqual(bytes);
  }
  await restore();
  for (const bytes of FILES) expect(await readFile(file(`data/files/${nameOf(bytes)}`))).toEqual(bytes);
});

test("a bucket that does not answer ends a backup and a restoring before anything has changed", async () => {
  vi.spyOn(console, "error").mockImplementation(noted);
  await bucket.hold();
  await expect(save("none.tar.gz")).rejects.toThrow(/cannot be reached/);
  await expect(stat(file("none.tar.gz"))).rejects.toThrow(/ENOENT/);
  await expect(restore(theirs)).rejects.toThrow(/cannot be reached/);
});
