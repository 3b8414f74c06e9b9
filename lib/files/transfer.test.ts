import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { parseFilesUrl } from "@/lib/files-url";
import { bucketStore } from "./bucket-store";
import { diskStore } from "./disk-store";
import { fileName } from "./file-name";
import { allOf } from "./read-file";
import { isSamePlace } from "./same-place";
import { startTestBucket, TEST_CREDENTIALS, type TestBucket } from "./test-bucket";
import { transferFiles } from "./transfer";
import type { FileStore } from "./types";

const FILES = Array.from({ length: 30 }, (_, n) => Buffer.from(`file ${n}`));
const nameOf = (bytes: Buffer) => fileName(createHash("sha256").update(bytes).digest("hex"));
const NAMES = FILES.map(nameOf).sort();

let folder: string;
let bucket: TestBucket;
let disk: FileStore;
let far: FileStore;
let tries = 0;

beforeAll(async () => {
  Object.assign(process.env, TEST_CREDENTIALS);
  folder = await mkdtemp(path.join(tmpdir(), "lodestone-transfer-"));
  bucket = await startTestBucket();
});
afterAll(async () => {
  await bucket.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  tries += 1;
  disk = diskStore(path.join(folder, String(tries)));
  far = inBucket(`${bucket.url}/try-${tries}`);
  for (const bytes of FILES) await disk.write(nameOf(bytes), bytes);
});

function inBucket(url: string, pageSize?: number): FileStore {
  const parsed = parseFilesUrl(url);
  if (!parsed) throw new Error(`${url} names no bucket`);
  return bucketStore(parsed, undefined, pageSize);
}

async function namesAt(store: FileStore): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list()) names.push(name);
  return names.sort();
}

test("copied to a bucket and back, every file is what it was", async () => {
  expect(await transferFiles(disk, far, { remove: false })).toMatchObject({
    copied: 30,
    there: 0,
    removed: 0,
  });
  expect(await namesAt(far)).toEqual(NAMES);
  expect(await namesAt(disk)).toEqual(NAMES);
  const back = diskStore(path.join(folder, "back"));
  expect(await transferFiles(far, back, { remove: true })).toMatchObject({
    copied: 30,
    removed: 30,
    left: 0,
  });
  expect(await namesAt(far)).toEqual([]);
  for (const bytes of FILES) {
    const file = await back.open(nameOf(bytes));
    expect(file && (await allOf(file))).toEqual(bytes);
    await file?.close();
  }
});

test("after an interruption anywhere, the same call does what is left and no more", async () => {
  const interrupted = new AbortController();
  const stopAfter = { ...far, write: vi.fn(far.write) };
  stopAfter.write.mockImplementation(async (name, bytes) => {
    if (stopAfter.write.mock.calls.length === 12) interrupted.abort();
    await far.write(name, bytes);
  });
  const first = await transferFiles(disk, stopAfter, { remove: true, signal: interrupted.signal });
  expect(first.stopped).toBe(true);
  expect(first.copied).toBeGreaterThanOrEqual(12);
  expect(first.copied).toBeLessThan(30);
  // The bucket is gone in the middle of the second: what was moved by then is at one of the two places, whole.
  vi.spyOn(console, "error").mockImplementation(() => {});
  const failing = { ...far, write: vi.fn(far.write) };
  failing.write.mockImplementation(async (name, bytes) => {
    if (failing.write.mock.calls.length === 4) await bucket.hold();
    await far.write(name, bytes);
  });
  await expect(transferFiles(disk, failing, { remove: true })).rejects.toThrow(/cannot be reached/);
  await bucket.goOn();
  const [there, here] = [await namesAt(far), await namesAt(disk)];
  expect([...new Set([...there, ...here])].sort()).toEqual(NAMES);
  const last = await transferFiles(disk, far, { remove: true });
  expect(last).toMatchObject({ stopped: false, left: 0, removed: here.length });
  expect(await namesAt(far)).toEqual(NAMES);
  expect(await namesAt(disk)).toEqual([]);
  expect(await transferFiles(disk, far, { remove: true })).toMatchObject({ copied: 0, there: 0, removed: 0 });
});

test("damaged files are left and reported, foreign files are left alone, and a bad copy is made again", async () => {
  const [one, two] = [NAMES[0] ?? "", NAMES[1] ?? ""];
  await disk.write(one, Buffer.from("damaged"));
  await mkdir(path.join(folder, String(tries), "notes"));
  await writeFile(path.join(folder, String(tries), "notes/of-ours.txt"), "a note");
  // Of the same length, as a disk might rot.
  await far.write(
    two,
    Buffer.from(
      FILES.find((bytes) => nameOf(bytes) === two)
        ?.toString()
        .toUpperCase() ?? "",
    ),
  );
  const told: string[] = [];
  const done = await transferFiles(disk, far, { remove: true, warn: (line) => void told.push(line) });
  expect(done).toMatchObject({ copied: 29, removed: 29, left: 1 });
  expect(told).toEqual([`${one} is damaged: it is not what was stored, and was not copied.`]);
  expect(await namesAt(far)).toEqual(NAMES.filter((name) => name !== one));
  expect(await namesAt(disk)).toEqual([one, "notes/of-ours.txt"]);
});

test("a list in many pages is whole, and has nothing of others", async () => {
  const elsewhere = inBucket(`${bucket.url}/try-${tries}-other`);
  await elsewhere.write(NAMES[0] ?? "", Buffer.from("of others"));
  await far.write("notes/of-others.txt", Buffer.from("a note"));
  await transferFiles(disk, far, { remove: false });
  bucket.asked.length = 0;
  expect(await namesAt(inBucket(`${bucket.url}/try-${tries}`, 7))).toEqual(NAMES);
  expect(bucket.asked).toHaveLength(5);
});

test("one store under two names is recognised, and two stores are two", async () => {
  const alias = inBucket(`${bucket.url.replace("127.0.0.1", "localhost")}/try-${tries}`);
  expect(await isSamePlace(far, alias)).toBe(true);
  expect(await isSamePlace(far, inBucket(`${bucket.url}/try`))).toBe(false);
  expect(await isSamePlace(disk, far)).toBe(false);
  expect(await namesAt(far)).toEqual([]);
});
