import { createHash, randomBytes } from "node:crypto";
import { fileName } from "./file-name";
import type { FileStore } from "./types";

/**
 * Whether two names lead to the same store, such as a bucket behind two hosts: found by writing a file and deleting it
 * again.
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
