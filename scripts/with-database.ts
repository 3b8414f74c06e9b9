import { keptSecret, makeDataFolder, readConnection, writeConnection } from "@/lib/db/embedded/data-folder";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/db/embedded/embedded";
import { AlreadyRunning, lockHolder } from "@/lib/db/embedded/instance-lock";
import { type Connections, prepareConnections, prepareDatabase } from "@/lib/db/prepare";
import { type Env, givenEnv, setEnv } from "@/lib/env";

/** The two connections that a command gets. `lib/db/client` uses the application's once it is imported. */
export type CommandDatabase = { ownerUrl: string; appUrl: string };

/**
 * Runs a command's work with a migrated database: the one that DATABASE_URL names, that of a running instance, or else
 * the embedded one, started for the duration. Import `lib/db/client`, and everything that uses it, inside `work`.
 *
 * @param name of the command, as a person types it: `npm run import`
 * @throws Error with one sentence when the database cannot be had
 */
export async function withDatabase<T>(
  name: string,
  work: (database: CommandDatabase) => Promise<T>,
): Promise<T> {
  const given = givenEnv();
  await makeDataFolder(given.LODESTONE_DATA_DIR);
  const secret = given.AUTH_SECRET ?? (await keptSecret(given.LODESTONE_DATA_DIR, "auth-secret"));
  if (given.DATABASE_URL) {
    const ownerUrl = given.DATABASE_DIRECT_URL ?? given.DATABASE_URL;
    const database = await prepareConnections({ databaseUrl: given.DATABASE_URL, ownerUrl }, secret);
    return inProcess(secret, database, given.LODESTONE_DEMO === "on", work);
  }
  const running = await connectToRunning(given);
  if (running) return inProcess(secret, direct(running), running.demonstration, work);
  return withOwnServer(given, secret, name, work);
}

async function withOwnServer<T>(
  given: Env,
  secret: string,
  name: string,
  work: (database: CommandDatabase) => Promise<T>,
): Promise<T> {
  const interrupted = new AbortController();
  const starting = startEmbedded(
    given.LODESTONE_DATA_DIR,
    `${name} (process ${process.pid})`,
    interrupted.signal,
  );
  const signals = stopOnSignal(starting, interrupted);
  try {
    const database = await starting;
    try {
      const { ownerUrl } = database;
      const appUrl = await prepareDatabase(ownerUrl, secret);
      await writeConnection(given.LODESTONE_DATA_DIR, {
        ownerUrl,
        appUrl,
        demonstration: given.LODESTONE_DEMO === "on",
      });
      return await inProcess(secret, direct({ ownerUrl, appUrl }), given.LODESTONE_DEMO === "on", work);
    } finally {
      signals.off();
      await database.idle();
      await database.stop();
    }
  } catch (error) {
    // Another command was faster: use its server.
    const running = error instanceof AlreadyRunning ? await connectToRunning(given) : undefined;
    if (running) return inProcess(secret, direct(running), running.demonstration, work);
    throw error;
  } finally {
    signals.off();
  }
}

/** An interrupted command stops its server, even one that is still starting. */
function stopOnSignal(starting: Promise<EmbeddedDatabase>, interrupted: AbortController): { off(): void } {
  const stop = (signal: NodeJS.Signals) => {
    // A command that handles the signal itself ends on its own, and so does the server.
    if (process.listenerCount(signal) > 0) return;
    interrupted.abort();
    starting
      .then(
        (database) => database.stop(),
        () => {},
      )
      .finally(() => process.exit(130));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return {
    off() {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
    },
  };
}

/** Waits while a running instance is still starting its database. */
async function connectToRunning(given: Env) {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const holder = await lockHolder(given.LODESTONE_DATA_DIR);
    if (holder === undefined) return undefined;
    const connection = await readConnection(given.LODESTONE_DATA_DIR);
    if (connection) return connection;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("Another instance is using the data folder, but its database does not become ready.");
}

/** The embedded PostgreSQL has no pooler. */
function direct({ ownerUrl, appUrl }: CommandDatabase): Connections {
  return { ownerUrl, appUrl, directUrl: appUrl };
}

async function inProcess<T>(
  secret: string,
  database: Connections,
  demonstration: boolean,
  work: (database: CommandDatabase) => Promise<T>,
): Promise<T> {
  setEnv({
    DATABASE_URL: database.appUrl,
    DATABASE_DIRECT_URL: database.directUrl,
    // A command reads what is so now.
    DATABASE_REPLICA_URL: "",
    AUTH_SECRET: secret,
    LODESTONE_DEMO: demonstration ? "on" : "off",
  });
  try {
    return await work(database);
  } finally {
    const { pool } = await import("@/lib/db/pool");
    await pool.end();
  }
}
