import { keptSecret, makeDataFolder, removeConnection } from "./data-folder";
import { lockInstance } from "./instance-lock";
import { type PostgresServer, startPostgres } from "./postgres-server";
import { withClient } from "./with-client";

/** The embedded PostgreSQL of a data folder, held by this process. */
export type EmbeddedDatabase = {
  /** the owner's connection to the database `lodestone` */
  ownerUrl: string;
  /** resolves when the server has ended though nobody wanted it to, and could not be started again */
  lost: Promise<void>;
  /** waits until nobody else is connected, for a command that must not cut off another */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

const DATABASE = "lodestone";

/**
 * Starts the embedded PostgreSQL of a data folder, made at the first time; recovers whatever a kill has left.
 *
 * @param holder told to whoever wants to start a second one
 * @throws AlreadyRunning, and Error with one sentence when it cannot start
 */
export async function startEmbedded(folder: string, holder: string): Promise<EmbeddedDatabase> {
  await makeDataFolder(folder);
  const lock = await lockInstance(folder, holder);
  try {
    await removeConnection(folder);
    const supervised = await supervise(folder, await keptSecret(folder, "postgres-password"));
    await createDatabase(supervised.server());
    return {
      ownerUrl: supervised.server().url(DATABASE),
      lost: supervised.lost,
      idle: () => waitUntilIdle(supervised.server().url("postgres")),
      async stop() {
        await removeConnection(folder);
        await supervised.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

const RESTARTS_A_MINUTE = 5;

/** Starts the server again, at the same address, when it dies without having been asked to. */
async function supervise(folder: string, password: string) {
  let server = await startPostgres(folder, password);
  let stopping = false;
  let deaths: number[] = [];
  const lost = new Promise<void>((resolve) => {
    const watch = () =>
      server.ended
        .then(async () => {
          deaths = [...deaths.filter((at) => at > Date.now() - 60_000), Date.now()];
          if (stopping) return;
          if (deaths.length > RESTARTS_A_MINUTE) return resolve();
          server = await startPostgres(folder, password, {}, server.port);
          watch();
        }, resolve)
        .catch(() => resolve());
    watch();
  });
  return {
    server: () => server,
    lost,
    stop() {
      stopping = true;
      return server.stop();
    },
  };
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
      const { rows } = await client.query<{ count: number }>(others, [DATABASE]);
      if (rows[0]?.count === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
}
