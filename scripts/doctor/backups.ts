import { randomBytes } from "node:crypto";
import { lstat, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { newestBackup } from "@/lib/db/backup/kept-backups";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { withClient } from "@/lib/db/with-client";
import { advice, type Finding, fault, wordsOf } from "./finding";

const HOUR_MS = 3_600_000;
/** One that is made every night may take a few hours, and the night may be longer by one. */
const OLDEST_MS = 30 * HOUR_MS;
const HOW =
  "Make one every night: npm run backup -- --into FOLDER --keep 14 (docs/operations.md has a timer).";

/**
 * Examines the newest backup in a folder and restores it for a trial, into a database that is dropped afterwards.
 *
 * @param folder where they are kept; undefined if no one said
 * @param ownerUrl of a server on which the trial database is made
 * @param dataFolder of this installation: a backup beside it is lost with its disk
 */
export async function examineBackups(
  folder: string | undefined,
  ownerUrl: string | undefined,
  dataFolder: string,
): Promise<Finding[]> {
  if (folder === undefined)
    return [
      advice(
        "No one said where the backups are.",
        "Run npm run doctor -- --backups FOLDER, which also restores the newest for a trial.",
      ),
    ];
  const newest = await newestBackup(folder);
  if (!newest) return [fault(`There is no backup in ${folder}.`, HOW)];
  const hours = Math.round((Date.now() - newest.at.getTime()) / HOUR_MS);
  const { mode } = await lstat(newest.file);
  return [
    ...(Date.now() - newest.at.getTime() > OLDEST_MS
      ? [fault(`The newest backup, ${newest.file}, is ${hours} hours old.`, HOW)]
      : []),
    ...(process.platform !== "win32" && (mode & 0o077) !== 0
      ? [
          fault(
            `Other users of this machine can read ${newest.file}, with everything in it.`,
            "Run chmod 600 on it.",
          ),
        ]
      : []),
    ...(path.resolve(folder).startsWith(`${path.resolve(dataFolder)}${path.sep}`)
      ? [
          advice(
            "The backups are in the data folder, and would be lost with it.",
            "Copy them to another machine.",
          ),
        ]
      : []),
    ...(ownerUrl === undefined ? [] : await tryRestoring(newest.file, ownerUrl)),
  ];
}

async function tryRestoring(file: string, ownerUrl: string): Promise<Finding[]> {
  const name = `lodestone_trial_${randomBytes(6).toString("hex")}`;
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-trial-"));
  try {
    await withClient(ownerUrl, (client) =>
      client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} ENCODING 'UTF8' TEMPLATE template0`),
    );
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return [
      advice(
        `The newest backup could not be restored for a trial: ${wordsOf(error)}.`,
        "Run ALTER ROLE … CREATEDB for the owner, or try it on another machine.",
      ),
    ];
  }
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  try {
    await restoreBackup(url.href, folder, file, { replace: false });
    return [];
  } catch (error) {
    return [
      fault(
        `The newest backup cannot be restored: ${wordsOf(error)}`,
        "Make another now, and find out what damaged this one.",
      ),
    ];
  } finally {
    await withClient(ownerUrl, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
    );
    await rm(folder, { recursive: true, force: true });
  }
}
