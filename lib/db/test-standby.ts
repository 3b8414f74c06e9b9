import { randomBytes } from "node:crypto";
import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import { z } from "zod";
import { type PostgresServer, startPostgres } from "./embedded/postgres-server";
import { queryRows } from "./rows";

export type Standby = {
  /** it starts again on the same port */
  start(): Promise<PostgresServer>;
  /** Forgets it at the primary, which then keeps nothing for it any more. */
  drop(): Promise<void>;
};

/** What a copy of a running server's folder begins without: it is the server's own, or comes by streaming. */
const LEFT_OUT = new Set(["postmaster.pid", "postmaster.opts", "postgresql.auto.conf"]);
const LEFT_EMPTY = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
  "pgsql_tmp",
]);

/**
 * Makes a streaming standby as `pg_basebackup` does, which the embedded PostgreSQL lacks: a copy of the running server's
 * folder between the two functions that begin and end a backup, and a connection that streams what comes after.
 *
 * @param primary connected as the owner of a server of this machine, until `drop`
 * @param url its connection
 * @param folder empty, for the standby
 * @param flags of the standby; as many connections as the primary has, or it does not start
 */
export async function makeStandby(
  primary: pg.Client,
  url: string,
  folder: string,
  flags: Record<string, string>,
): Promise<Standby> {
  const cluster = path.join(folder, "postgres");
  await mkdir(cluster, { mode: 0o700 });
  const slot = `standby_${randomBytes(6).toString("hex")}`;
  const valueIn = async (sql: string) => {
    const rows = await queryRows(
      primary,
      "value-in",
      z.strictObject({ value: z.string() }),
      `SELECT ${sql} AS "value"`,
    );
    return rows[0]?.value ?? "";
  };
  await primary.query("SELECT pg_create_physical_replication_slot($1, true)", [slot]);
  await primary.query("SELECT pg_backup_start('standby', true)");
  await copyWhile(await valueIn("current_setting('data_directory')"), cluster);
  await writeFile(path.join(cluster, "backup_label"), await valueIn("(pg_backup_stop(false)).labelfile"));
  await writeFile(path.join(cluster, "standby.signal"), "");
  const { hostname, port, username, password } = new URL(url);
  await writeFile(
    path.join(cluster, "postgresql.auto.conf"),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'
primary_slot_name = '${slot}'
`,
  );
  let last: number | undefined;
  return {
    async start() {
      const server = await startPostgres(
        folder,
        decodeURIComponent(password),
        flags,
        last ? { port: last } : {},
      );
      last = server.port;
      return server;
    },
    async drop() {
      await primary.query("SELECT pg_drop_replication_slot($1)", [slot]);
    },
  };
}

/** Files come and go meanwhile; what the copy lacks or has by halves is in what is streamed. */
async function copyWhile(from: string, to: string): Promise<void> {
  await Promise.all(
    (await readdir(from, { withFileTypes: true })).map(async (entry) => {
      const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
      if (LEFT_OUT.has(entry.name)) return;
      if (!entry.isDirectory()) return copyFile(source, target).catch(unlessGone);
      await mkdir(target, { mode: 0o700 });
      if (!LEFT_EMPTY.has(entry.name)) await copyWhile(source, target).catch(unlessGone);
    }),
  );
}

function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
