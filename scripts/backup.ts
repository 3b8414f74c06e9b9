/**
 * `npm run backup -- FILE`: the database and the files in one archive; with or without a running server. `--into FOLDER`
 * names the file by its time, and with `--keep N` deletes all but the newest N afterwards: for a timer.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { createBackup } from "@/lib/db/backup/create-backup";
import { backupFile, deleteOlderBackups } from "@/lib/db/backup/kept-backups";
import { givenEnv } from "@/lib/env";
import { storeOf } from "@/lib/files/open-store";
import { reasonOf } from "@/lib/files/unreachable";
import { readArguments, runCommand, say, warn } from "./command-line";
import { withDatabase } from "./with-database";

const USAGE = `Usage: npm run backup -- FILE.tar.gz
       npm run backup -- --into FOLDER [--keep N]
  --into FOLDER  names the file by its time
  --keep N       deletes all but the newest N there, once this one is complete`;

await runCommand(main);

async function main(): Promise<number> {
  const { file, folder, keep } = destination();
  try {
    const given = givenEnv();
    if (folder) await mkdir(folder, { recursive: true, mode: 0o700 });
    const manifest = await withDatabase("npm run backup", async ({ ownerUrl }) => {
      const made = await createBackup(ownerUrl, given.LODESTONE_DATA_DIR, file, say, warn, storeOf(given));
      await record(path.basename(file), made.tables.length).catch((error) =>
        warn(`It is made, but could not be recorded in the audit log. ${reasonOf(error)}`),
      );
      return made;
    });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Saved ${manifest.tables.length} tables with ${rows} rows and ${manifest.files.length} files to ${file}`,
    );
  } catch (error) {
    throw new Error(`The backup was not made. ${reasonOf(error)}`);
  }
  if (folder && keep)
    for (const older of await deleteOlderBackups(folder, keep)) console.log(`Deleted ${older}`);
  return 0;
}

/** Tells the admins, whose first steps end with it. */
async function record(name: string, tables: number): Promise<void> {
  const [{ db }, { recordAudit }, { OPERATOR }] = await Promise.all([
    import("@/lib/db/client"),
    import("@/lib/audit/commands"),
    import("@/lib/access/types"),
  ]);
  await db.$transaction((tx) =>
    recordAudit(tx, {
      viewer: OPERATOR,
      action: "backup.make",
      subjectKind: "Backup",
      subjectId: name,
      after: { tables },
      origin: { address: "local", userAgent: "npm run backup" },
    }),
  );
}

/** @throws Error with the usage */
function destination(): { file: string; folder?: string; keep?: number } {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: { into: { type: "string" }, keep: { type: "string" } },
  });
  const [file, ...others] = positionals;
  const { into, keep } = values;
  if (keep !== undefined && !/^[1-9]\d{0,4}$/.test(keep))
    throw new Error(`--keep takes a number from 1.\n${USAGE}`);
  if (into && !file) {
    const folder = path.resolve(into);
    return { file: backupFile(folder, new Date()), folder, ...(keep && { keep: Number(keep) }) };
  }
  if (!file || into || keep || others.length > 0) throw new Error(USAGE);
  return { file };
}
