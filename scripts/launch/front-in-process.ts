import type { IncomingMessage } from "node:http";
import type { Logger } from "pino";
import { migrationNames } from "@/lib/db/migrations-folder";
import type { Env } from "@/lib/env";
import type { PrimaryPages } from "@/lib/page-cache/page-cache";
import { trustedProxies } from "@/lib/reverse-proxy/client-address";
import { createFrontServer, type FrontOptions, type FrontServer } from "@/lib/reverse-proxy/front-server";
import { type Health, watchHealth } from "@/lib/reverse-proxy/health";
import { openLog } from "@/lib/reverse-proxy/request-log";
import type { KnownHouse } from "@/lib/settings/known-house";
import { type Behind, preparePageCache } from "./page-cache";

/** The health of what is behind the front server, asked once for however many want to know. */
export async function openHealth(): Promise<Health> {
  const { pool } = await import("@/lib/db/pool");
  const { replicaOf } = await import("@/lib/db/replica/replica");
  // By the way that pages and commands take, which may lead through a pooler.
  // Problems of a replica are logged by Next, which reads it.
  return watchHealth(
    pool,
    await migrationNames(),
    replicaOf(() => {}),
  );
}

/** The front server, while everything behind it starts and stops. */
export type Front = {
  /** the public origin */
  url: string;
  port: number;
  open(behind: Behind): Promise<void>;
  /** Next could not reach the database just now */
  noteUnavailable(): void;
  /** ends when every request has been answered */
  close(): Promise<void>;
};

/** In one of several workers: what it gets from the process that started it. */
export type FrontAmong = {
  among: NonNullable<FrontOptions["among"]>;
  pages: PrimaryPages;
  health: Health;
  log: Logger;
};

const TIMEOUT_MS = 25_000;

/** The front server of one process, which may be opened before it listens. */
export type FrontInProcess = Omit<Front, "url" | "port"> &
  Pick<FrontServer, "control"> & {
    /** @throws Error with one sentence when the port cannot be had */
    listen(): Promise<Pick<Front, "url" | "port">>;
  };

/** Makes the front server in this process. */
export function makeFrontInProcess(settings: Env, development: boolean, worker?: FrontAmong): FrontInProcess {
  let nextPort: Behind["nextPort"] = () => undefined;
  let closePageCache = async () => {};
  const closing = new AbortController();
  let known: KnownHouse | undefined;
  let health = worker?.health;
  const log = worker?.log ?? openLog(settings.LODESTONE_LOG);
  const origin = { url: settings.PUBLIC_URL, isSet: settings.publicUrlIsSet };
  const server = createFrontServer({
    origin,
    host: settings.HOST,
    development,
    limits: frontLimits(settings),
    isTrusted: trustedProxies(settings.TRUSTED_PROXY),
    nextPort: () => nextPort(),
    health: {
      check: async () => (await health?.check()) ?? false,
      replica: async () => health?.replica?.(),
    },
    log,
    house: () => known?.now() ?? null,
    among: worker?.among,
  });
  return {
    async listen() {
      let port = settings.PORT;
      try {
        const hosts = settings.HOST === "localhost" ? ["127.0.0.1"] : [settings.HOST];
        port = await server.listen(hosts, settings.PORT);
        if (settings.HOST === "localhost") await server.listen(["::1"], port).catch(() => undefined);
      } catch (error) {
        throw new Error(sentence(error, settings), { cause: error });
      }
      if (!origin.isSet) origin.url = `http://localhost:${port}`;
      return { url: origin.url, port };
    },
    control: server.control,
    async open(behind) {
      const { plannedPool } = await import("@/lib/db/pool");
      health ??= await openHealth();
      nextPort = behind.nextPort;
      const house = (await import("@/lib/settings/known-house")).followHouse(plannedPool);
      known = house;
      await house.refresh();
      const [{ queryStaff }, { readSessionId }] = await Promise.all([
        import("@/lib/page-cache/access-query"),
        import("@/lib/auth/session/cookie"),
      ]);
      const staff = queryStaff(plannedPool);
      const opening = {
        token: behind.token,
        isStaff: async ({ headers }: IncomingMessage) => staff(await readSessionId(headers.cookie)),
      };
      const prepared = await preparePageCache(
        settings,
        behind,
        origin,
        log,
        worker?.pages,
        () => void house.refresh(),
      );
      if (!prepared) return server.open(opening);
      closePageCache = prepared.close;
      server.open({
        ...opening,
        makePageCache(renders) {
          const pageCache = prepared.open(renders);
          if (!worker) prepared.warmUp(pageCache, closing.signal);
          return pageCache;
        },
      });
    },
    noteUnavailable: () => server.noteUnavailable(),
    async close() {
      closing.abort();
      await server.close(TIMEOUT_MS);
      await closePageCache();
    },
  };
}

/** The limits that the settings say. */
export function frontLimits(settings: Env): FrontOptions["limits"] {
  return {
    connectionsPerAddress: settings.LODESTONE_CONNECTIONS_PER_ADDRESS,
    connections: settings.LODESTONE_CONNECTIONS,
    requestsPerAddress: settings.LODESTONE_REQUESTS_PER_ADDRESS,
    rendersPerMinute: settings.LODESTONE_RENDERS_PER_MINUTE,
    searchesPerMinute: settings.LODESTONE_SEARCHES_PER_MINUTE,
  };
}

function sentence(error: unknown, { HOST, PORT }: Env): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${PORT} is already in use: stop what uses it, or set PORT to another.`;
  if (code === "EACCES") return `Port ${PORT} is not allowed to this user: set PORT to one above 1023.`;
  return `HOST ${HOST} cannot be listened on (${String(code ?? error)}).`;
}
