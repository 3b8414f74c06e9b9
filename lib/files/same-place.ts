import { createHash, randomBytes } from "node:crypto";
import { fileName } from "./file-name";
import type { FileStore } from "./types";

/**
 * Whether two places are one under two names, as a bucket that two hosts answer for: found by trying, with a file that is
 * taken away again.
 *
 * @throws FilesUnreachable
 */
export async function isSamePlace(one: FileStore, other: FileStore): Promise<boolean> {
  if (one.place === other.place) return true;
  const bytes = randomBytes(32);
  const name = fileName(createHash("sha256").update(bytes).digest("hex"));
  await other.write(name, bytes);
  try {
    return (await one.size(name)) !== null;
  } finally {
    await other.remove(name);
  }
}
