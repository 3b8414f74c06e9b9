import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as tar from "tar";
import { listFiles } from "./file-hash";
import type { Manifest } from "./manifest";
import { saveTables } from "./save-tables";

/**
 * Writes the database and the files to one archive. It may run beside a running server.
 *
 * @param target of the archive; it appears there when it is complete, and with the rights of its owner alone
 */
export async function createBackup(ownerUrl: string, dataFolder: string, target: string): Promise<Manifest> {
  const work = await mkdtemp(path.join(path.dirname(path.resolve(target)), ".lodestone-backup-"));
  try {
    await mkdir(path.join(work, "tables"));
    await mkdir(path.join(work, "files"));
    const saved = await saveTables(ownerUrl, work);
    // After the tables: a file is there before a row names it, and never changes.
    await cp(path.join(dataFolder, "files"), path.join(work, "files"), {
      recursive: true,
      force: true,
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    const files = await listFiles(path.join(work, "files"));
    const manifest: Manifest = { format: 1, createdAt: new Date().toISOString(), ...saved, files };
    await writeFile(path.join(work, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    const archive = path.join(work, "archive.tar.gz");
    await tar.create({ gzip: true, file: archive, cwd: work, portable: true, mode: 0o600 }, [
      "manifest.json",
      "tables",
      "files",
    ]);
    await rename(archive, target);
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
