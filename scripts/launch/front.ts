import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { migrationNames } from "@/lib/db/migrations-folder";
import type { Env } from "@/lib/env";
import { trustedProxies } from "@/lib/front/client-address";
import { createFrontServer } from "@/lib/front/front-server";
import { type Health, watchHealth } from "@/lib/front/health";
import { openLog } from "@/lib/front/request-log";

/** The front server while everything behind it comes up and goes down. */
export type Front = {
  /** the public origin */
  url: string;
  port: number;
  open(nextPort: () => number | undefined, token: string): Promise<void>;
  noteUnavailable(): void;
  close(): Promise<void>;
};

const PATIENCE_MS = 25_000;

/**
 * Listens at once, so that a port in use is found before anything else, and asks visitors to wait until `open`.
 *
 * @throws Error with one sentence when the port cannot be had
 */
export async function openFront(settings: Env, development: boolean): Promise<Front> {
  let port = settings.PORT;
  let nextPort: () => number | undefined = () => undefined;
  let closeReads = async () => {};
  let closeKept = async () => {};
  const closing = new AbortController();
  let health: Health = { check: async () => false };
  const log = openLog(settings.LODESTONE_LOG);
  const origin = { url: settings.PUBLIC_URL, isSet: settings.publicUrlIsSet };
  const server = createFrontServer({
    origin,
    host: settings.HOST,
    development,
    limits: {
      connectionsPerAddress: settings.LODESTONE_CONNECTIONS_PER_ADDRESS,
      connections: settings.LODESTONE_CONNECTIONS,
      requestsPerAddress: settings.LODESTONE_REQUESTS_PER_ADDRESS,
      rendersPerMinute: settings.LODESTONE_RENDERS_PER_MINUTE,
      searchesPerMinute: settings.LODESTONE_SEARCHES_PER_MINUTE,
    },
    isTrusted: trustedProxies(settings.TRUSTED_PROXY),
    nextPort: () => nextPort(),
    health: { check: () => health.check(), replica: async () => health.replica?.() },
    log,
  });
  try {
    const hosts = settings.HOST === "localhost" ? ["127.0.0.1"] : [settings.HOST];
    port = await server.listen(hosts, settings.PORT);
    if (settings.HOST === "localhost") await server.listen(["::1"], port).catch(() => undefined);
  } catch (error) {
    throw new Error(sentence(error, settings), { cause: error });
  }
  if (!origin.isSet) origin.url = `http://localhost:${port}`;
  return {
    url: origin.url,
    port,
    async open(next, token) {
      const { plannedPool: pool, pool: shared } = await import("@/lib/db/pool");
      const { replicaOf } = await import("@/lib/db/replica");
      // By the way that pages and commands take, which may lead through a pooler.
      // What is wrong with a replica is said by Next, which reads it.
      health = watchHealth(
        shared,
        await migrationNames(),
        replicaOf(() => {}),
      );
      nextPort = next;
      const [
        { openKeeper },
        { askDatabase, askStaff },
        changeLog,
        { openReadCounter },
        { readSessionId },
        { warmUp },
        { openStores },
        { keepFromStart },
      ] = await Promise.all([
        import("@/lib/front/keeper"),
        import("@/lib/front/question"),
        import("@/lib/front/change-log"),
        import("@/lib/front/read-counter"),
        import("@/lib/auth/cookie"),
        import("@/lib/front/warm-up"),
        import("@/lib/front/kept-store"),
        import("./kept-pages"),
      ]);
      const staff = askStaff(pool);
      const opening = {
        token,
        isStaff: async ({ headers }: IncomingMessage) => staff(await readSessionId(headers.cookie)),
      };
      if (development || settings.LODESTONE_KEPT_PAGES_MB === 0) return server.open(opening);
      const reads = openReadCounter(
        (text, values) => pool.query(text, values),
        (error) => log.warn({ err: error }, "reads could not be written"),
      );
      closeReads = reads.close;
      const onError = (error: unknown) => log.warn({ err: error }, "a kept page could not be answered");
      const build = await readFile(".next/BUILD_ID", "utf8");
      const changes = changeLog.followChanges(changeLog.databaseChanges(pool));
      const stores = openStores(settings.LODESTONE_KEPT_PAGES_MB * 1024 * 1024, changes, onError);
      const kept = await keepFromStart(build, { changes, stores, log });
      closeKept = kept.close;
      const keeping = {
        question: askDatabase(pool),
        changes,
        stores,
        origin,
        token,
        build,
        staleMs: settings.LODESTONE_STALE_SECONDS * 1000,
        bench: settings.LODESTONE_BENCH === "on",
        noteRead: reads.note,
        onError,
      };
      server.open({
        ...opening,
        makeKeeper(renders) {
          const keeper = openKeeper({ ...keeping, ...renders });
          void warmUp(pool, keeper.warm, closing.signal).catch(onError);
          return keeper;
        },
      });
    },
    noteUnavailable: () => server.noteUnavailable(),
    async close() {
      closing.abort();
      await server.close(PATIENCE_MS);
      await closeKept();
      await closeReads();
    },
  };
}

function sentence(error: unknown, { HOST, PORT }: Env): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${PORT} is already in use: stop what uses it, or set PORT to another.`;
  if (code === "EACCES") return `Port ${PORT} is not allowed to this user: set PORT to one above 1023.`;
  return `HOST ${HOST} cannot be listened on (${String(code ?? error)}).`;
}
