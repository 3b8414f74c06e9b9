import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";

/** Where a picture's bytes are: `<data folder>/files/ab/abcdef…`. */
export function fileOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not a SHA-256");
  return path.join(env().LODESTONE_DATA_DIR, "files", sha256.slice(0, 2), sha256);
}

/** Writes bytes under their hash, whole or not at all: synced to the disk before the name appears. */
export async function writeStored(sha256: string, bytes: Uint8Array): Promise<void> {
  const target = fileOf(sha256);
  await mkdir(path.dirname(target), { recursive: true });
  const partial = `${target}.${randomUUID()}`;
  const handle = await open(partial, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, target);
}
