import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { diskStore } from "@/lib/files/disk-store";
import { openAhead } from "@/lib/files/open-ahead";
import { storeIn } from "@/lib/files/open-store";
import type { FileStore } from "@/lib/files/types";
import { UUID_FORM } from "@/lib/slug-and-uuid";
import { NameRow, queryRows } from "../rows";
import { withClient } from "../with-client";
import { writeArchive } from "./archive-writer";
import { type Header, type Manifest, partName, type SavedFile } from "./manifest";
import { isDamaged, isKey } from "./put-files";
import { saveTables } from "./save-tables";

/** Told of each step of a backup or a restoring that takes long. */
export type Say = (line: string) => void;

const STEP_BYTES = 256 * 1024 * 1024;

/** Says how far something has come, each 256 MB. */
export function countBytes(say: Say, what: string): (bytes: number) => void {
  let [done, said] = [0, 0];
  return (bytes) => {
    done += bytes;
    if (done - said < STEP_BYTES) return;
    said = done;
    say(`${what}: ${(done / 1e9).toFixed(1)} GB`);
  };
}

/** What the folders of the data folder hold of ours, by the names below them; a file that is being written is no file yet. */
const OURS = { files: /^[0-9a-f]{2}\/[0-9a-f]{64}$/, signing: /^[0-9a-f]{64}\.pem$/ };
/** A file that is still being written has the name of its hash, a dot and a random id. */
const PARTIAL = new RegExp(`\\.${UUID_FORM}$`);

/**
 * Streams the database, the files and the private signing keys into one archive: it needs no disk space besides the
 * archive, and memory for one chunk of a table. It may run while a server is running.
 *
 * Damaged files on the disk do not prevent a backup: they are reported, and restoring leaves them out.
 *
 * @param target of the archive; it appears there when it is complete, and with the rights of its owner alone
 * @param warn called with one sentence for each file that is damaged, missing or not ours
 * @param files where the files are; in the data folder unless said otherwise
 * @throws FilesUnreachable, for a backup without its files would look like one
 */
export async function createBackup(
  ownerUrl: string,
  dataFolder: string,
  target: string,
  say: Say = () => {},
  warn: Say = () => {},
  files: FileStore = storeIn(dataFolder),
): Promise<Manifest> {
  const partial = `${path.resolve(target)}.${randomUUID()}`;
  const archive = writeArchive(partial);
  const createdAt = new Date().toISOString();
  try {
    const count = countBytes(say, "tables");
    const saved = await saveTables(ownerUrl, {
      begin(migration, tables) {
        const header: Header = { format: 2, createdAt, migration, tables };
        return archive.add("header.json", json(header));
      },
      part(table, part, lines) {
        count(lines.length);
        return archive.add(partName(table, part), lines);
      },
    });
    // After the tables: a file is there before a row names it, and never changes.
    const kept = async (folder: "files" | "signing", store: FileStore) => {
      const counted = countBytes(say, folder);
      const saved: SavedFile[] = [];
      const names: string[] = [];
      for (const name of await namesIn(store)) {
        if (!OURS[folder].test(name)) {
          warn(`${folder}/${name} is no file of Lodestone's and was left out.`);
        } else if (folder === "signing" && !(await isKey(path.join(dataFolder, folder, name)))) {
          warn(`${folder}/${name} does not hold the key that it is named for and was left out.`);
        } else {
          names.push(name);
        }
      }
      for await (const { name, file } of openAhead(store, names)) {
        const added = { path: name, ...(await archive.addFile(`${folder}/${name}`, file)) };
        if (isDamaged(added)) warn(`${folder}/${name} is damaged: it is not what was stored.`);
        counted(added.bytes);
        saved.push(added);
      }
      return saved;
    };
    const named = await namedFiles(ownerUrl);
    const savedFiles = await kept("files", files);
    const signing = await kept("signing", diskStore(path.join(dataFolder, "signing")));
    const there = new Set(savedFiles.map(({ path: name }) => path.posix.basename(name)));
    for (const name of named) {
      if (!there.has(name))
        warn(`The file ${name} is missing: no backup can bring it back but an older one.`);
    }
    const manifest: Manifest = { format: 2, createdAt, ...saved, files: savedFiles, signing };
    await archive.add("manifest.json", json(manifest));
    await archive.close();
    await rename(partial, target);
    return manifest;
  } catch (error) {
    await archive.abort();
    await rm(partial, { force: true });
    throw error;
  }
}

/** The names of all files that rows of the database name. */
async function namedFiles(ownerUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const rows = await queryRows(
      client,
      "named-files",
      NameRow,
      `SELECT "sha256" AS "name" FROM "Attachment"
      UNION SELECT "copySha256" FROM "SourceDocument" WHERE "copySha256" IS NOT NULL ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  });
}

/** In order, so that two backups of the same files are the same. */
async function namesIn(store: FileStore): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list()) {
    if (!PARTIAL.test(name)) names.push(name);
  }
  return names.sort();
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
