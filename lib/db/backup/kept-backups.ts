import { readdir, rm } from "node:fs/promises";
import path from "node:path";

export type KeptBackup = { file: string; at: Date };

/** The name of a backup by its time, in UTC: names sort as the backups were made. */
const NAME = /^lodestone-(\d{4})-(\d\d)-(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz$/;

/** The file in a folder for a backup made now. */
export function backupFile(folder: string, at: Date): string {
  const moment = at.toISOString().replace(/\.\d+/, "").replaceAll(":", "");
  return path.join(folder, `lodestone-${moment}.tar.gz`);
}

/** The backups in a folder that are named by their time, newest first. None if there is no such folder. */
export async function keptBackups(folder: string): Promise<KeptBackup[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => {
      const [, ...parts] = NAME.exec(name) ?? [];
      const [year = 0, month = 0, ...rest] = parts.map(Number);
      const [day, hour, minute, second] = rest;
      return parts.length === 0
        ? []
        : [
            {
              file: path.join(folder, name),
              at: new Date(Date.UTC(year, month - 1, day, hour, minute, second)),
            },
          ];
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}

/** The newest of them. */
export async function newestBackup(folder: string): Promise<KeptBackup | undefined> {
  return (await keptBackups(folder))[0];
}

/**
 * Deletes all but the newest backups of a folder. Call it after another was made; files with other names stay.
 *
 * @param keep how many stay, 1 at least
 * @returns the deleted files
 */
export async function deleteOlderBackups(folder: string, keep: number): Promise<string[]> {
  const older = (await keptBackups(folder)).slice(Math.max(1, keep));
  for (const { file } of older) await rm(file);
  return older.map(({ file }) => file);
}
