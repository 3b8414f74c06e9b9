import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** Makes the data folder, which other users cannot enter. */
export async function makeDataFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Under root the folder above is opened for PostgreSQL to pass through; what lies here stays closed.
  await mkdir(path.join(folder, "files"), { recursive: true, mode: 0o700 });
  await chmod(path.join(folder, "files"), 0o700);
}

/** A random secret kept in the data folder, readable by its owner alone; made at the first call. */
export async function keptSecret(folder: string, name: "auth-secret" | "postgres-password"): Promise<string> {
  const file = path.join(folder, name);
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept.length >= 32) return kept;
  const fresh = randomBytes(32).toString("base64url");
  await writePrivate(file, fresh);
  return fresh;
}

const Connection = z.object({ ownerUrl: z.string(), appUrl: z.string(), demonstration: z.boolean() });

/** How commands reach the database of a running instance. */
export type Connection = z.infer<typeof Connection>;

/** Tells commands how to reach the running database. */
export async function writeConnection(folder: string, connection: Connection): Promise<void> {
  await writePrivate(path.join(folder, "connection.json"), JSON.stringify(connection));
}

/** What `writeConnection` has written, possibly for an instance that has ended. */
export async function readConnection(folder: string): Promise<Connection | undefined> {
  const text = await readFile(path.join(folder, "connection.json"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : Connection.parse(JSON.parse(text));
}

/** Deletes what `writeConnection` has written. */
export async function removeConnection(folder: string): Promise<void> {
  await rm(path.join(folder, "connection.json"), { force: true });
}

/** Atomically, and never readable by others in between. */
async function writePrivate(file: string, text: string): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, text, { mode: 0o600 });
  await chmod(fresh, 0o600);
  await rename(fresh, file);
}
