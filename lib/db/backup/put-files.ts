import { createHash, createPrivateKey, createPublicKey } from "node:crypto";
import { constants, copyFile, link, mkdir, open, readFile } from "node:fs/promises";
import path from "node:path";
import { inParallel } from "@/lib/files/in-parallel";
import { hashFile } from "@/lib/files/read-file";
import type { FileStore } from "@/lib/files/types";
import type { SavedFile } from "./manifest";
import type { ArchiveEntry } from "./read-archive";

/** Writes an entry of the archive to a file, synced, and gives what a manifest says of it. */
export async function writeEntry(
  entry: ArchiveEntry,
  file: string,
  mode: number,
): Promise<Omit<SavedFile, "path">> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, "wx", mode);
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of entry.content) {
      hash.update(chunk);
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}

/**
 * Puts restored files among those that are there. One that is there with the same content stays; nothing is taken away,
 * so what is there is whole until the database says otherwise.
 */
export async function addFiles(
  store: FileStore,
  restored: string,
  files: readonly SavedFile[],
): Promise<void> {
  await inParallel(files, store.atOnce, async (file) => {
    if ((await hashFile(store, file.path))?.sha256 === file.sha256) return;
    await store.takeIn(file.path, path.join(restored, file.path));
  });
}

/** Takes away what no row of the restored database names; not from a bucket, where others may have files too. */
export async function removeOtherFiles(store: FileStore, files: readonly SavedFile[]): Promise<void> {
  if (!store.ownsAll) return;
  const wanted = new Set(files.map((file) => file.path));
  for await (const name of store.list()) {
    if (!wanted.has(name)) await store.remove(name);
  }
}

/** Puts the backup's private keys among those that are there, none of which is ever replaced. */
export async function addKeys(signing: string, restored: string, keys: readonly SavedFile[]): Promise<void> {
  if (keys.length === 0) return;
  await mkdir(signing, { recursive: true, mode: 0o700 });
  for (const { path: name } of keys) {
    const [from, to] = [path.join(restored, name), path.join(signing, name)];
    await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return;
      // Some file systems know no links.
      await copyFile(from, to, constants.COPYFILE_EXCL);
    });
  }
}

/**
 * @throws Error when a file of a restored key does not hold the key that it is named for
 */
export async function checkKeys(restored: string, keys: readonly SavedFile[]): Promise<void> {
  for (const { path: name } of keys) {
    if (await isKey(path.join(restored, name))) continue;
    throw new Error(`The backup is damaged: signing/${name} does not hold the key that it is named for.`);
  }
}

/** Whether a file holds the private key that it is named for. */
export async function isKey(file: string): Promise<boolean> {
  return `${fingerprintOf(await readFile(file))}.pem` === path.basename(file);
}

/** Whether a file that is named for its content holds another: it was so on the disk when it was saved. */
export function isDamaged({ path: name, sha256 }: SavedFile): boolean {
  return path.posix.basename(name) !== sha256;
}

/** SHA-256 of the raw public key, hex; what the key is called. */
function fingerprintOf(pem: Buffer): string | undefined {
  try {
    const { x } = createPublicKey(createPrivateKey(pem)).export({ format: "jwk" });
    return createHash("sha256")
      .update(Buffer.from(x ?? "", "base64url"))
      .digest("hex");
  } catch {
    return undefined;
  }
}
