import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as tar from "tar";
import { listFiles } from "./file-hash";
import type { Manifest } from "./manifest";
import { saveTables } from "./save-tables";

/** Folders of the data folder that are saved: pictures and copies, and the private signing keys. */
const KEPT_FOLDERS = ["files", "signing"];

/**
 * Writes the database, the files and the private signing keys to one archive. It may run beside a running server.
 *
 * @param target of the archive; it appears there when it is complete, and with the rights of its owner alone
 */
export async function createBackup(ownerUrl: string, dataFolder: string, target: string): Promise<Manifest> {
  const work = await mkdtemp(path.join(path.dirname(path.resolve(target)), ".lodestone-backup-"));
  try {
    await mkdir(path.join(work, "tables"));
    for (const kept of KEPT_FOLDERS) await mkdir(path.join(work, kept));
    const saved = await saveTables(ownerUrl, work);
    // After the tables: a file is there before a row names it, and never changes.
    for (const kept of KEPT_FOLDERS) await copyFolder(path.join(dataFolder, kept), path.join(work, kept));
    const files = await listFiles(path.join(work, "files"));
    const signing = await listFiles(path.join(work, "signing"));
    const manifest: Manifest = { format: 1, createdAt: new Date().toISOString(), ...saved, files, signing };
    await writeFile(path.join(work, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    const archive = path.join(work, "archive.tar.gz");
    await tar.create({ gzip: true, file: archive, cwd: work, portable: true, mode: 0o600 }, [
      "manifest.json",
      "tables",
      ...KEPT_FOLDERS,
    ]);
    await rename(archive, target);
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, force: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}
