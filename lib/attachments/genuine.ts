import "server-only";
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { LRUCache } from "lru-cache";
import { fileOf } from "./files";

/** What became of a stored file: its bytes as they were written, other ones, or none. */
export type Stored = { state: "genuine"; bytes: Buffer } | { state: "altered" | "missing" };

/** Which state of a file was hashed: any write moves its change time, which nobody but the system sets. */
type Stamp = string;
const hashed = new LRUCache<string, Stamp>({ max: 20_000 });

/**
 * The bytes of a stored file, if they have the hash that it is named by. They are hashed again only when the file has
 * changed since this process last did.
 */
export async function readGenuine(sha256: string): Promise<Stored> {
  const file = await open(fileOf(sha256), "r").catch(() => null);
  if (!file) return { state: "missing" };
  try {
    const before = await stampOf(file);
    const bytes = await file.readFile();
    if (hashed.get(sha256) === before && (await stampOf(file)) === before) return { state: "genuine", bytes };
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
      hashed.delete(sha256);
      return { state: "altered" };
    }
    hashed.set(sha256, before);
    return { state: "genuine", bytes };
  } finally {
    await file.close();
  }
}

/** Hashes a stored file piece by piece; its length in bytes, or null when it is not there or is another. */
export async function checkStored(sha256: string): Promise<number | null> {
  const file = await open(fileOf(sha256), "r").catch(() => null);
  if (!file) return null;
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of file.createReadStream()) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return hash.digest("hex") === sha256 ? bytes : null;
}

async function stampOf(file: FileHandle): Promise<Stamp> {
  const { ino, size, mtimeNs, ctimeNs } = await file.stat({ bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join();
}
