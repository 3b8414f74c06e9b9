import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { z } from "zod";
import { queryRows } from "./rows";
import { makeStandby } from "./test-standby";

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
  ask(sql: string): Promise<Record<string, unknown>[]>;
  /** the statements that it has been asked since the last call */
  asked(): Promise<string[]>;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** Makes a standby of it, which logs every statement. */
export async function startTestReplica(): Promise<TestReplica> {
  const primary = new pg.Client({ connectionString: inject("clusterUrl") });
  await primary.connect();
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-replica-"));
  const valueIn = async (sql: string) => {
    const rows = await queryRows(
      primary,
      "value-in",
      z.strictObject({ value: z.string() }),
      `SELECT ${sql} AS "value"`,
    );
    return rows[0]?.value ?? "";
  };
  const flags = {
    fsync: "off",
    max_connections: "200",
    shared_buffers: "32MB",
    max_standby_streaming_delay: "0",
    log_statement: "all",
    log_line_prefix: "~ ",
  };
  const standby = await makeStandby(primary, inject("clusterUrl"), folder, flags);
  const log = path.join(folder, "postgres.log");
  let read = 0;
  let server = await standby.start();
  const ask = async (sql: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: server.url("postgres") });
    await client.connect();
    return client
      .query(sql)
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
        const [row] = await ask(
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
      server = await standby.start();
    },
    async stop() {
      await server.stop();
      await standby.drop();
      await primary.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
