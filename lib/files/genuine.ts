import "server-only";
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { fileName } from "./file-name";
import { fileStore } from "./open-store";
import { allOf, hashFile } from "./read-file";
import { toldUnreachable } from "./unreachable";

/** The state of a stored file: its original bytes, other bytes, or none. */
export type Stored = { state: "genuine"; bytes: Buffer } | { state: "altered" | "missing" };

/** Which state of a file was hashed; only if its store has a mark that no writer can forge. */
const hashed = new LRUCache<string, string>({ max: 20_000 });

/**
 * Writes bytes under their hash, atomically.
 *
 * @throws FilesUnreachable
 */
export async function writeStored(sha256: string, bytes: Uint8Array): Promise<void> {
  await fileStore().write(fileName(sha256), bytes).catch(toldUnreachable);
}

/**
 * The bytes of a stored file, if they have the hash that it is named by. On disk they are hashed again only when the
 * file has changed since this process last did; from a bucket, always.
 *
 * @throws FilesUnreachable, which says nothing about the file
 */
export function readGenuine(sha256: string): Promise<Stored> {
  return read(sha256).catch(toldUnreachable);
}

async function read(sha256: string): Promise<Stored> {
  const file = await fileStore().open(fileName(sha256));
  if (!file) return { state: "missing" };
  try {
    const before = await file.stamp();
    const bytes = await allOf(file);
    if (before !== null && hashed.get(sha256) === before && (await file.stamp()) === before)
      return { state: "genuine", bytes };
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
      hashed.delete(sha256);
      return { state: "altered" };
    }
    if (before !== null) hashed.set(sha256, before);
    return { state: "genuine", bytes };
  } finally {
    await file.close();
  }
}

/**
 * Hashes a stored file chunk by chunk; its length in bytes, or null when it is missing or altered.
 *
 * @throws FilesUnreachable
 */
export async function checkStored(sha256: string): Promise<number | null> {
  const found = await hashFile(fileStore(), fileName(sha256));
  return found?.sha256 === sha256 ? found.bytes : null;
}
