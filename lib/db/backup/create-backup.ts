import { randomUUID } from "node:crypto";
import { readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { writeArchive } from "./archive-writer";
import { type Header, type Manifest, partName, type SavedFile } from "./manifest";
import { countBytes, type Say } from "./progress";
import { saveTables } from "./save-tables";

/** A file that is still being written has the name of its hash, a dot and a random id. */
const PARTIAL = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const KEY_FILE = /^[0-9a-f]{64}\.pem$/;

/**
 * Writes the database, the files and the private signing keys to one archive, as it reads them: besides the archive it
 * takes no disk, and of memory a piece of a table. It may run beside a running server.
 *
 * @param target of the archive; it appears there when it is complete, and with the rights of its owner alone
 */
export async function createBackup(
  ownerUrl: string,
  dataFolder: string,
  target: string,
  say: Say = () => {},
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
    const kept = async (folder: string) => {
      const counted = countBytes(say, folder);
      const files: SavedFile[] = [];
      for (const name of await namesBelow(path.join(dataFolder, folder))) {
        if (folder === "signing" && !KEY_FILE.test(name)) continue;
        const file = await archive.addFile(`${folder}/${name}`, path.join(dataFolder, folder, name));
        if (!file) continue;
        counted(file.bytes);
        files.push({ path: name, ...file });
      }
      return files;
    };
    const [files, signing] = [await kept("files"), await kept("signing")];
    const manifest: Manifest = { format: 2, createdAt, ...saved, files, signing };
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

/** Names of the files below a folder in order, with forward slashes; none where there is no folder. */
async function namesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && !PARTIAL.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
