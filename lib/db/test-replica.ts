import { randomBytes } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { type PostgresServer, startPostgres } from "./postgres-server";
import { TEST_SECRET } from "./test-cluster";

/** A streaming replica of the server of this test run. */
export type TestReplica = {
  /** the same connection, to the replica */
  through(url: string): string;
  /** Waits until it has replayed all that was committed before. */
  catchUp(): Promise<void>;
  /** Holds it back until `resume`: it goes on receiving, and answers by what it had. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Runs a statement on it as the owner. */
  ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]>;
  /** the statements that it has been asked since the last call */
  asked(): Promise<string[]>;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
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
 * Makes a replica as `pg_basebackup` does, which the embedded PostgreSQL lacks: a copy of the running server's folder
 * between the two functions that begin and end a backup, and a connection that streams what comes after.
 */
export async function startTestReplica(): Promise<TestReplica> {
  const primary = new pg.Client({ connectionString: inject("clusterUrl") });
  await primary.connect();
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-replica-"));
  const cluster = path.join(folder, "postgres");
  await mkdir(cluster, { mode: 0o700 });
  const slot = `test_${randomBytes(6).toString("hex")}`;
  const valueIn = async (sql: string) => {
    const { rows } = await primary.query<{ value: string }>(`SELECT ${sql} AS "value"`);
    return rows[0]?.value ?? "";
  };
  await primary.query("SELECT pg_create_physical_replication_slot($1, true)", [slot]);
  await primary.query("SELECT pg_backup_start('test', true)");
  await copyWhile(await valueIn("current_setting('data_directory')"), cluster);
  await writeFile(path.join(cluster, "backup_label"), await valueIn("(pg_backup_stop(false)).labelfile"));
  await writeFile(path.join(cluster, "standby.signal"), "");
  const { hostname, port, username, password } = new URL(inject("clusterUrl"));
  await writeFile(
    path.join(cluster, "postgresql.auto.conf"),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'
primary_slot_name = '${slot}'
`,
  );
  // As many connections as the primary has, or it does not start.
  const flags = {
    fsync: "off",
    max_connections: "200",
    shared_buffers: "32MB",
    max_standby_streaming_delay: "0",
    log_statement: "all",
    log_line_prefix: "~ ",
  };
  const log = path.join(folder, "postgres.log");
  let read = 0;
  let server: PostgresServer = await startPostgres(folder, TEST_SECRET, flags);
  const ask = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: server.url("postgres") });
    await client.connect();
    return client
      .query<Row>(sql)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };
  return {
    through(url) {
      const through = new URL(url);
      through.port = String(server.port);
      return through.href;
    },
    async catchUp() {
      // What was committed without waiting for the disk is sent once it is there.
      await primary.query("SELECT pg_logical_emit_message(false, 'test', '', true)");
      const position = await valueIn("pg_current_wal_flush_lsn()");
      for (;;) {
        const [row] = await ask<{ there: boolean }>(
          `SELECT coalesce(pg_last_wal_replay_lsn() >= '${position}', false) AS "there"`,
        );
        if (row?.there) return;
      }
    },
    async asked() {
      const entries = (await readFile(log, "utf8")).split("~ LOG:  execute ").slice(1);
      const fresh = entries.slice(read);
      read = entries.length;
      return fresh;
    },
    pause: async () => void (await ask("SELECT pg_wal_replay_pause()")),
    resume: async () => void (await ask("SELECT pg_wal_replay_resume()")),
    ask,
    async kill() {
      server.kill();
      await server.ended;
    },
    async start() {
      server = await startPostgres(folder, TEST_SECRET, flags, { port: server.port });
    },
    async stop() {
      await server.stop();
      await primary.query("SELECT pg_drop_replication_slot($1)", [slot]);
      await primary.end();
      await rm(folder, { recursive: true, force: true });
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
