import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import { z } from "zod";
import { storeIn } from "@/lib/files/open-store";
import type { FileStore } from "@/lib/files/types";
import { installJobTables } from "../job-tables";
import { applyMigrations } from "../migrate";
import { migrationNames } from "../migrations-folder";
import { queryRows } from "../rows";
import { withClient } from "../with-client";
import { countBytes, type Say } from "./create-backup";
import { loadTables, type TableLoader } from "./load-tables";
import { Header, Manifest, type SavedFile, tableOfPart } from "./manifest";
import { addFiles, addKeys, checkKeys, isDamaged, removeOtherFiles, writeEntry } from "./put-files";
import { type ArchiveEntry, readArchive, textOf } from "./read-archive";
import { dropSide, makeSide, sideUrl, swapIn } from "./side-schema";

const WORK = ".restore-";

/**
 * Replaces the contents of a database and its data folder with a backup. All of it is loaded into a side schema and
 * folder, checked, and migrated to this release; then missing files and keys are added, then the tables are swapped in
 * one transaction. If it is interrupted at any point, the existing data stays intact. Prepare the database afterwards.
 *
 * @param replace whether existing data may be lost
 * @param store where the files go; into the data folder unless said otherwise
 * @param warn called for each file that was already damaged when it was saved; it is left out
 * @throws Error with one sentence: not a backup, damaged, of a later release, or the database is not empty
 */
export async function restoreBackup(
  ownerUrl: string,
  dataFolder: string,
  archive: string,
  { replace, store = storeIn(dataFolder) }: { replace: boolean; store?: FileStore },
  say: Say = () => {},
  warn: Say = () => {},
): Promise<Manifest> {
  await store.check();
  await refuseData(ownerUrl, replace);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await removeLeftovers(dataFolder);
  const work = await mkdtemp(path.join(dataFolder, WORK));
  try {
    const manifest = await withClient(sideUrl(ownerUrl), (client) =>
      loadSide(client, ownerUrl, archive, work, say),
    );
    await applyMigrations(sideUrl(ownerUrl));
    await installJobTables(ownerUrl);
    say("putting files in their place");
    const files = manifest.files.filter((file) => !isDamaged(file));
    await addFiles(store, path.join(work, "files"), files);
    await addKeys(path.join(dataFolder, "signing"), path.join(work, "signing"), manifest.signing);
    await swapIn(ownerUrl, manifest);
    // One that is damaged in the backup may be there whole.
    await removeOtherFiles(store, manifest.files);
    for (const { path: name } of manifest.files.filter(isDamaged))
      warn(`files/${name} was damaged when it was saved, and was left out.`);
    return { ...manifest, files };
  } finally {
    // Unpacking that was broken off may still be writing.
    await rm(work, { recursive: true, force: true, maxRetries: 5 });
    // After the swap there is nothing; without a database, the next restoring removes it.
    await dropSide(ownerUrl).catch(() => {});
  }
}

/** Reads the archive once: rows go to the side schema, files to the side folder. */
async function loadSide(
  client: pg.Client,
  ownerUrl: string,
  archive: string,
  work: string,
  say: Say,
): Promise<Manifest> {
  const notOurs = new Error(`${archive} is not a backup of Lodestone.`);
  const [rows, bytes] = [countBytes(say, "tables"), countBytes(say, "files")];
  const found = { files: [] as SavedFile[], signing: [] as SavedFile[] };
  let loader: TableLoader | undefined;
  let manifest: Manifest | undefined;
  const begin = async ({ migration, tables }: Pick<Header, "migration" | "tables">) => {
    if (!(await migrationNames()).includes(migration)) {
      throw new Error(`The backup was made by a later release (${migration}): restore it with that release.`);
    }
    await makeSide(ownerUrl, migration);
    loader = await loadTables(client, tables, rows);
  };
  const take = async (entry: ArchiveEntry) => {
    if (entry.name === "header.json") {
      if (loader) throw notOurs;
      await begin(parse(Header, await textOf(entry), notOurs));
      return;
    }
    if (entry.name === "manifest.json") {
      if (manifest) throw notOurs;
      manifest = parse(Manifest, await textOf(entry), notOurs);
      // Earlier releases wrote it first, and no header.
      if (!loader) await begin(manifest);
      return;
    }
    if (!loader) throw notOurs;
    const table = tableOfPart(entry.name);
    if (table) return loader.load(table, entry);
    const [kind, ...rest] = entry.name.split("/");
    const mode = kind === "signing" ? 0o600 : 0o644;
    const written = await writeEntry(entry, path.join(work, entry.name), mode);
    bytes(written.bytes);
    found[kind === "signing" ? "signing" : "files"].push({ path: rest.join("/"), ...written });
  };
  await readArchive(archive, take);
  if (!loader || !manifest) throw notOurs;
  for (const kind of ["files", "signing"] as const) {
    // Earlier releases also saved unknown files that someone had put there, which nothing reads.
    const saved = manifest[kind].filter(({ path: name }) => /^[\w./-]+$/.test(name));
    if (!sameFiles(found[kind], saved))
      throw new Error("The backup is damaged: its files are not as they were saved.");
  }
  await checkKeys(path.join(work, "signing"), manifest.signing);
  say("checking references and indexes");
  await loader.finish(manifest);
  return manifest;
}

function parse<T>(schema: { safeParse(value: unknown): { data?: T } }, text: string, otherwise: Error): T {
  try {
    const { data } = schema.safeParse(JSON.parse(text));
    if (data !== undefined) return data;
  } catch {
    // Not even JSON.
  }
  throw otherwise;
}

/** Also in the order of the manifest, which is that of their names. */
function sameFiles(found: readonly SavedFile[], saved: readonly SavedFile[]): boolean {
  const key = ({ path: name, bytes, sha256 }: SavedFile) => `${name}\0${bytes}\0${sha256}`;
  return [...found].map(key).sort().join("\n") === [...saved].map(key).sort().join("\n");
}

async function refuseData(ownerUrl: string, replace: boolean): Promise<void> {
  if (replace || !(await withClient(ownerUrl, holdsData))) return;
  throw new Error("The database is not empty: add --force to put the backup in the place of what is there.");
}

/** Rows that a migration or a start inserts itself do not count. */
async function holdsData(client: pg.Client): Promise<boolean> {
  for (const table of ["Account", "Report", "Entity", "AuditEntry"]) {
    const rows = await queryRows(
      client,
      "holds-data",
      z.strictObject({ there: z.boolean() }),
      `SELECT to_regclass($1) IS NOT NULL AS "there"`,
      [`public."${table}"`],
    );
    if (!rows[0]?.there) continue;
    const { rowCount } = await client.query(`SELECT FROM "${table}" LIMIT 1`);
    if (rowCount) return true;
  }
  return false;
}

/** What a killed restore left in the data folder. */
async function removeLeftovers(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    if (name.startsWith(WORK)) await rm(path.join(dataFolder, name), { recursive: true, force: true });
  }
}
