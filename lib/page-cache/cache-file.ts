import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { parseReads, writeReads } from "@/lib/db/page-reads";
import type { ChangeLog } from "./change-log";
import { type EncryptedFile, readEncrypted, Unreadable, writeEncrypted } from "./encrypted-file";
import { unpackBytes } from "./page-bytes";
import { LONGEST_MS, type PageStores, type SavedPage } from "./page-store";

/** The page cache on disk, from one process to the next. */
export type CacheFile = {
  /**
   * Loads into the cache what an earlier process of the same build saved, unless it has another history; what changed
   * since then is invalidated before it is sent. Call it before the first query.
   */
  restore(): Promise<void>;
  /** Saves the cache for the next process. */
  save(): Promise<void>;
};

export type CacheFileOptions = {
  file: string;
  secret: string;
  /** of the build, and of all else that makes pages what they are */
  identity: string;
  /** of the file, in bytes */
  most: number;
  changes: ChangeLog;
  stores: PageStores;
  /** told once what became of the file */
  say: (what: string) => void;
};

const Head = z.object({
  identity: z.string(),
  epoch: z.number(),
  mark: z.string(),
  /** ms since 1970, as is when pages were made */
  savedAt: z.number(),
});
type Head = z.infer<typeof Head>;

/** What precedes the bytes of a page, which are compressed. */
const PageHead = z.object({
  store: z.enum(["plain", "asked"]),
  key: z.string(),
  old: z.boolean(),
  at: z.number(),
  headers: z.array(z.string()),
  reads: z.string().nullable(),
  gzipPlaces: z.array(z.number()),
  packed: z.object({
    places: z.array(z.number()),
    plainLength: z.number(),
    checksum: z.number(),
    shift: z.number(),
  }),
});
type Found = { store: keyof PageStores; page: SavedPage };

/** The disk is not trusted: a file that is not entirely ours, of this build and recent enough is deleted. */
export function openCacheFile(options: CacheFileOptions): CacheFile {
  const { file, secret, identity, most, changes, stores, say } = options;
  const encrypted: EncryptedFile = { file, secret, purpose: "kept pages 1" };
  let saving: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const point = changes.point();
    const found = point ? foundIn(stores, point.epoch) : [];
    if (!point || found.length === 0) return rm(file, { force: true });
    const head: Head = { identity, ...point, savedAt: Date.now() };
    await writeEncrypted(encrypted, records(head, found, most));
  }

  async function read(): Promise<{ head: Head; found: Found[] }> {
    let head: Head | undefined;
    const found: Found[] = [];
    for await (const record of readEncrypted(encrypted, most)) {
      if (head) {
        const page = parsePage(record);
        if (page.page.at + LONGEST_MS > Date.now()) found.push(page);
        continue;
      }
      head = Head.parse(JSON.parse(record.toString("utf8")));
      if (head.identity !== identity) throw new Unreadable("it is of another build or of other settings");
      if (Math.abs(Date.now() - head.savedAt) > LONGEST_MS) throw new Unreadable("it is too old");
    }
    if (!head) throw new Unreadable("it is empty");
    return { head, found };
  }

  return {
    async restore() {
      // No write takes as long as a page is cached.
      await removeUnfinished(file, LONGEST_MS);
      try {
        const { head, found } = await read();
        if (!(await changes.resume(head)))
          throw new Unreadable("the database has another history since, or a longer one than it remembers");
        for (const store of ["plain", "asked"] as const) {
          const pages = found.filter((one) => one.store === store);
          stores[store].restore(
            pages.map(({ page }) => page),
            head.epoch,
          );
        }
        say(
          found.length === 1
            ? "1 cached page of before is there again"
            : `${found.length} cached pages of before are there again`,
        );
      } catch (error) {
        if (isMissing(error)) return;
        await rm(file, { force: true });
        const why = error instanceof Unreadable ? error.message : String(error);
        say(`the cached pages of before are not used, and removed: ${why}`);
      }
    },
    save() {
      saving = saving.then(write, write);
      return saving;
    },
  };
}

/** Removes the saved cache, for a start that caches nothing. */
export async function removeCacheFile(file: string): Promise<void> {
  await removeUnfinished(file, 0);
  await rm(file, { force: true });
}

function foundIn(stores: PageStores, epoch: number): Found[] {
  return (["plain", "asked"] as const).flatMap((store) =>
    stores[store].saved(epoch).map((page) => ({ store, page })),
  );
}

/** The head, and of the pages as many as there is room for, those asked for last first. */
function* records(head: Head, found: readonly Found[], most: number): Generator<Buffer> {
  const first = Buffer.from(JSON.stringify(head));
  yield first;
  // Salt, lengths and tags are some bytes for each record.
  let room = most - first.length - 200;
  for (const one of found) {
    const record = writePage(one);
    room -= record.length + 20;
    if (room < 0) return;
    yield record;
  }
}

function writePage({ store, page: { key, answer, old, at } }: Found): Buffer {
  const { bytes, headers, reads } = answer;
  const { gzip, ...packed } = bytes.packed;
  const head: z.infer<typeof PageHead> = {
    store,
    key,
    old,
    at,
    headers,
    reads: reads && writeReads(reads),
    gzipPlaces: gzip.places,
    packed,
  };
  const words = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  return Buffer.concat([length, words, gzip.bytes]);
}

function parsePage(record: Buffer): Found {
  const from = 4 + record.readUInt32BE();
  const head = PageHead.parse(JSON.parse(record.toString("utf8", 4, from)));
  const { store, key, old, at, headers, reads, gzipPlaces, packed } = head;
  const bytes = unpackBytes({ ...packed, gzip: { bytes: record.subarray(from), places: gzipPlaces } });
  const answer = { bytes, headers, reads: reads === null ? null : parseReads(reads) };
  return { store, page: { key, answer, old, at } };
}

/** @param olderThan in ms, of a file that was left by a process killed while writing */
async function removeUnfinished(file: string, olderThan: number): Promise<void> {
  const folder = path.dirname(file);
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(`${path.basename(file)}.`)) continue;
    const found = path.join(folder, name);
    const { mtimeMs } = await stat(found).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs >= olderThan) await rm(found, { force: true });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
