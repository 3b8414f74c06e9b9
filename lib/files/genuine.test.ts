import { createHash } from "node:crypto";
import { mkdtemp, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { setEnv } from "@/lib/env";
import { fileName } from "./file-name";
import { checkStored, readGenuine, writeStored } from "./genuine";
import { fileStore } from "./open-store";
import { startTestBucket, TEST_CREDENTIALS, type TestBucket } from "./test-bucket";
import { FilesUnreachable } from "./unreachable";

const words = Buffer.from("what was stored");
const sha256 = createHash("sha256").update(words).digest("hex");
let folder: string;
const onDisk = (): string => path.join(fileStore().place, fileName(sha256));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lodestone-genuine-"));
  setEnv({ ...TEST_CREDENTIALS, LODESTONE_DATA_DIR: folder });
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("on disk", () => {
  it("gives the bytes that were stored, and no others, also when size and date are put back", async () => {
    await writeStored(sha256, words);
    expect(await readGenuine(sha256)).toEqual({ state: "genuine", bytes: words });
    expect(await readGenuine(sha256)).toEqual({ state: "genuine", bytes: words });
    expect(await checkStored(sha256)).toBe(words.byteLength);

    const file = onDisk();
    const { atime, mtime } = await stat(file);
    await writeFile(file, "what was forged");
    await utimes(file, atime, mtime);
    expect(await readGenuine(sha256)).toEqual({ state: "altered" });
    expect(await checkStored(sha256)).toBeNull();

    await writeStored(sha256, words);
    expect(await readGenuine(sha256)).toEqual({ state: "genuine", bytes: words });
    await rm(onDisk());
    expect(await readGenuine(sha256)).toEqual({ state: "missing" });
    expect(await checkStored(sha256)).toBeNull();
  });
});

describe("in a bucket", () => {
  let bucket: TestBucket;
  let owner: S3Client;
  const prefix = "some/where";

  /** As someone who has rights in the bucket and bypasses Lodestone. */
  const put = (bytes: Buffer) =>
    owner.send(new PutObjectCommand({ Bucket: "files", Key: `${prefix}/${fileName(sha256)}`, Body: bytes }));

  beforeAll(async () => {
    bucket = await startTestBucket();
    setEnv({ FILES_URL: `${bucket.url}/${prefix}` });
    owner = new S3Client({
      endpoint: new URL(bucket.url).origin,
      region: "us-east-1",
      forcePathStyle: true,
      requestChecksumCalculation: "WHEN_REQUIRED",
    });
  });
  afterAll(async () => {
    owner.destroy();
    await bucket.stop();
    setEnv({ FILES_URL: "" });
  });
  beforeEach(() => void bucket.asked.splice(0));

  it("gives the bytes that were stored, and no others", async () => {
    expect(await readGenuine(sha256)).toEqual({ state: "missing" });
    expect(await checkStored(sha256)).toBeNull();
    await writeStored(sha256, words);
    expect(bucket.asked.at(-1)).toBe(`PUT /files/${prefix}/${fileName(sha256)}`);
    expect(await readGenuine(sha256)).toEqual({ state: "genuine", bytes: words });
    expect(await checkStored(sha256)).toBe(words.byteLength);
    // Of the same length, after it was found to be genuine.
    await put(Buffer.from("what was forged"));
    expect(await readGenuine(sha256)).toEqual({ state: "altered" });
    expect(await checkStored(sha256)).toBeNull();
    await writeStored(sha256, words);
    expect(await readGenuine(sha256)).toEqual({ state: "genuine", bytes: words });
  });

  it("does not take a bucket that does not answer, or refuses, for a file that is missing", async () => {
    await writeStored(sha256, words);
    await bucket.hold();
    await expect(readGenuine(sha256)).rejects.toBeInstanceOf(FilesUnreachable);
    await expect(checkStored(sha256)).rejects.toMatchObject({ status: 503, lasting: false });
    await expect(writeStored(sha256, words)).rejects.toBeInstanceOf(FilesUnreachable);
    await bucket.goOn();
    expect(await readGenuine(sha256)).toEqual({ state: "genuine", bytes: words });
    setEnv({ FILES_URL: bucket.url.replace("/files", "/other") });
    await expect(readGenuine(sha256)).rejects.toMatchObject({ lasting: true });
    setEnv({ FILES_URL: `${bucket.url}/${prefix}`, AWS_REGION: "eu-west-9" });
    process.env.AWS_SECRET_ACCESS_KEY = "another";
    await expect(readGenuine(sha256)).rejects.toMatchObject({ lasting: true });
    setEnv({ ...TEST_CREDENTIALS, AWS_REGION: "" });
  });
});
