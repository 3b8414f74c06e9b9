import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Header } from "tar";

const BLOCK = 512;

/** An entry while it is read: the receiver reads all of it before the next one comes. */
export type ArchiveEntry = { name: string; content: AsyncIterable<Buffer> };

/** What a backup may hold, and nothing else. */
const EXPECTED =
  /^(header\.json|manifest\.json|tables\/[\w.]+\.ndjson|files\/(?!.*\.\.)[\w./-]+|signing\/[0-9a-f]{64}\.pem)$/;

/**
 * Reads an archive once, from its beginning, one entry after the other, with back-pressure.
 *
 * @throws Error with one sentence when it is no archive or cut off, and whatever `take` throws
 */
export async function readArchive(
  archive: string,
  take: (entry: ArchiveEntry) => Promise<void>,
): Promise<void> {
  const bytes = new Pieces(unpacked(archive));
  try {
    for (let block = await bytes.read(BLOCK); !isEnd(block); block = await bytes.read(BLOCK)) {
      const { path: name, size = 0, type, cksumValid } = new Header(block);
      if (!cksumValid) throw unreadable(archive);
      const content = bytes.upTo(size);
      if (name !== undefined && type === "File" && EXPECTED.test(name)) await take({ name, content });
      // What was not taken, and what fills the last block.
      for await (const _ of content);
      await bytes.read((BLOCK - (size % BLOCK)) % BLOCK);
    }
  } finally {
    await bytes.close();
  }
}

/** The bytes of the archive without its compression; an error of the system or the format says which file it is. */
async function* unpacked(archive: string): AsyncGenerator<Buffer> {
  const file = createReadStream(archive);
  const gunzip = createGunzip();
  const piped = pipeline(file, gunzip);
  piped.catch(() => {});
  try {
    yield* gunzip;
    await piped;
  } catch (cause) {
    throw unreadable(archive, cause);
  } finally {
    file.destroy();
    gunzip.destroy();
  }
  // The reader wants more than there is.
  throw unreadable(archive);
}

/** Bytes as they come, taken in the sizes that are wanted. */
class Pieces {
  #left: Buffer = Buffer.alloc(0);
  constructor(readonly source: AsyncGenerator<Buffer>) {}

  async read(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.upTo(size)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *upTo(size: number): AsyncGenerator<Buffer> {
    for (let wanted = size; wanted > 0; ) {
      if (this.#left.length === 0) this.#left = (await this.source.next()).value ?? Buffer.alloc(0);
      const part = this.#left.subarray(0, wanted);
      this.#left = this.#left.subarray(part.length);
      wanted -= part.length;
      if (part.length > 0) yield part;
    }
  }

  async close(): Promise<void> {
    await this.source.return(undefined);
  }
}

const isEnd = (block: Buffer) => block.every((byte) => byte === 0);

function unreadable(archive: string, cause?: unknown): Error {
  return new Error(`${archive} cannot be read as a backup.`, { cause });
}

/** All of an entry, for those that are small. */
export async function textOf({ content }: ArchiveEntry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** The lines of an entry. Only a line feed ends one: values hold every other character that might be taken for an end. */
export async function* linesOf({ content }: ArchiveEntry): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const chunk of content) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      begun.push(chunk.subarray(from, at));
      yield Buffer.concat(begun).toString("utf8");
      begun = [];
      from = at + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString("utf8");
}

const LINE_FEED = 0x0a;
