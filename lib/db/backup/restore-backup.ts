import { chmod, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import * as tar from "tar";
import { installJobTables } from "../job-tables";
import { applyMigrations } from "../migrate";
import { migrationNames } from "../migrations-folder";
import { withClient } from "../with-client";
import { hashFile, listFiles } from "./file-hash";
import { loadTables } from "./load-tables";
import { Manifest, tableFile } from "./manifest";

/**
 * Puts a backup in the place of what is in a database and its data folder. The archive is checked in full before
 * anything is changed. Afterwards the database has the shape of the backup's release: prepare it for this one.
 *
 * @param replace whether data that is there may be lost
 * @throws Error with one sentence: not a backup, damaged, of a later release, or the database is not empty
 */
export async function restoreBackup(
  ownerUrl: string,
  dataFolder: string,
  archive: string,
  { replace }: { replace: boolean },
): Promise<Manifest> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const work = await mkdtemp(path.join(dataFolder, ".restore-"));
  try {
    const manifest = await unpack(archive, work);
    if (!(await migrationNames()).includes(manifest.migration)) {
      throw new Error(
        `The backup was made by a later release (${manifest.migration}): restore it with that release.`,
      );
    }
    await emptyDatabase(ownerUrl, replace);
    await applyMigrations(ownerUrl, manifest.migration);
    await installJobTables(ownerUrl);
    await loadTables(ownerUrl, work, manifest);
    await replaceFiles(path.join(dataFolder, "files"), path.join(work, "files"));
    await addKeys(path.join(dataFolder, "signing"), path.join(work, "signing"), manifest);
    return manifest;
  } finally {
    // Unpacking that was broken off may still be writing.
    await rm(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Unpacks what a backup may hold, and nothing else, and checks it against its manifest. */
async function unpack(archive: string, work: string): Promise<Manifest> {
  await mkdir(path.join(work, "files"));
  const expected = /^(manifest\.json|tables\/[\w.]+\.ndjson|files\/[\w./-]+|signing\/[0-9a-f]{64}\.pem)$/;
  try {
    await tar.extract({
      file: archive,
      cwd: work,
      strict: true,
      filter: (name, entry) => expected.test(name) && "type" in entry && entry.type === "File",
    });
  } catch (cause) {
    throw new Error(`${archive} cannot be read as a backup.`, { cause });
  }
  const text = await readFile(path.join(work, "manifest.json"), "utf8").catch(() => "null");
  const manifest = Manifest.safeParse(JSON.parse(text));
  if (!manifest.success) throw new Error(`${archive} is not a backup of Lodestone.`);
  for (const table of manifest.data.tables) {
    const hash = await hashFile(path.join(work, tableFile(table))).catch(() => "");
    if (hash !== table.sha256)
      throw new Error(`The backup is damaged: the table ${table.name} is not as it was saved.`);
  }
  const { files, signing } = manifest.data;
  const found = [await listFiles(path.join(work, "files")), await listFiles(path.join(work, "signing"))];
  if (JSON.stringify(found) !== JSON.stringify([files, signing])) {
    throw new Error("The backup is damaged: its files are not as they were saved.");
  }
  return manifest.data;
}

async function emptyDatabase(ownerUrl: string, replace: boolean): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    if (!replace && (await holdsData(client))) {
      throw new Error(
        "The database is not empty: add --force to put the backup in the place of what is there.",
      );
    }
    await client.query(
      "DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public",
    );
  });
}

/** What a migration or a start puts in by itself does not count. */
async function holdsData(client: pg.Client): Promise<boolean> {
  for (const table of ["Account", "Report", "Entity", "AuditEntry"]) {
    const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS "there"`, [
      `public."${table}"`,
    ]);
    if (!rows[0]?.there) continue;
    const { rowCount } = await client.query(`SELECT FROM "${table}" LIMIT 1`);
    if (rowCount) return true;
  }
  return false;
}

async function replaceFiles(files: string, restored: string): Promise<void> {
  const before = `${files}.before-restore`;
  await rm(before, { recursive: true, force: true });
  await rename(files, before).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(restored, files);
  await rm(before, { recursive: true, force: true });
}

/** Puts the backup's private keys beside those that are there; none is lost, and each is its owner's alone. */
async function addKeys(signing: string, restored: string, manifest: Manifest): Promise<void> {
  if (manifest.signing.length === 0) return;
  await mkdir(signing, { recursive: true, mode: 0o700 });
  for (const { path: name } of manifest.signing) {
    await chmod(path.join(restored, name), 0o600);
    await rename(path.join(restored, name), path.join(signing, name));
  }
}
