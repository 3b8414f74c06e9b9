import { createHash } from "node:crypto";
import type { FileStore, OpenFile } from "./types";

/** All of a file at once: a picture or a copy of a document, which are taken up to 25 MB. */
export async function allOf({ content }: Pick<OpenFile, "content">): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The SHA-256 (hex) and length of a file as it is now, read piece by piece; null when it is not there. */
export async function hashFile(
  store: FileStore,
  name: string,
): Promise<{ sha256: string; bytes: number } | null> {
  const file = await store.open(name);
  if (!file) return null;
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const piece of file.content) {
      hash.update(piece);
      bytes += piece.length;
    }
    return { sha256: hash.digest("hex"), bytes };
  } finally {
    await file.close();
  }
}
