import { z } from "zod";
import { queryRows } from "../rows";
import { withClient } from "../with-client";
import { keptSecret, makeDataFolder, removeConnection } from "./data-folder";
import { lockInstance } from "./instance-lock";
import type { PostgresServer } from "./postgres-server";
import { supervise } from "./supervise";

/** The embedded PostgreSQL of a data folder, held by this process. */
export type EmbeddedDatabase = {
  /** the owner's connection to the database `lodestone` */
  ownerUrl: string;
  /** resolves when the server has ended unexpectedly and could not be started again */
  lost: Promise<void>;
  /** waits until no one else is connected, for a command that must not cut off another */
  idle(): Promise<void>;
  stop(): Promise<void>;
  /** at once, without waiting: the next start recovers */
  kill(): void;
};

const DATABASE = "lodestone";

/**
 * Starts the embedded PostgreSQL of a data folder, and makes it the first time; recovers after a kill.
 *
 * @param holder named to anyone who tries to start a second one
 * @param giveUp of a start that is no longer wanted: it rejects, and nothing runs or is locked then
 * @throws AlreadyRunning, and Error with one sentence when it cannot start
 */
export async function startEmbedded(
  folder: string,
  holder: string,
  giveUp: AbortSignal = new AbortController().signal,
): Promise<EmbeddedDatabase> {
  await makeDataFolder(folder);
  const lock = await lockInstance(folder, holder);
  try {
    await removeConnection(folder);
    const supervised = await supervise(folder, await keptSecret(folder, "postgres-password"), giveUp);
    try {
      await createDatabase(supervised.server());
      giveUp.throwIfAborted();
    } catch (error) {
      await supervised.stop();
      throw error;
    }
    return {
      ownerUrl: supervised.server().url(DATABASE),
      lost: supervised.lost,
      idle: () => waitUntilIdle(supervised.server().url("postgres")),
      async stop() {
        await removeConnection(folder);
        await supervised.stop();
        await lock.release();
      },
      kill: () => supervised.kill(),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function createDatabase(server: PostgresServer): Promise<void> {
  await withClient(server.url("postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}

async function waitUntilIdle(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const others = `SELECT count(*)::int AS "count" FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND datname = $1`;
    for (;;) {
      const rows = await queryRows(client, "wait-until-idle", z.strictObject({ count: z.number() }), others, [
        DATABASE,
      ]);
      if (rows[0]?.count === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
}
