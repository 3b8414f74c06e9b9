import type { IncomingMessage } from "node:http";
import type { Logger } from "pino";
import type { Env } from "@/lib/env";
import { trustedProxies } from "@/lib/front/client-address";
import { createFrontServer, type FrontOptions, type FrontServer } from "@/lib/front/front-server";
import type { Health } from "@/lib/front/health";
import type { PrimaryPages } from "@/lib/front/keeper";
import { openLog } from "@/lib/front/request-log";
import { openHealth } from "./front-health";
import { type Behind, openKeeping } from "./front-keeping";

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
export type FrontHere = Omit<Front, "url" | "port"> &
  Pick<FrontServer, "control"> & {
    /** @throws Error with one sentence when the port cannot be had */
    listen(): Promise<Pick<Front, "url" | "port">>;
  };

/** Makes the front server in this process. */
export function makeFrontHere(settings: Env, development: boolean, worker?: FrontAmong): FrontHere {
  let nextPort: Behind["nextPort"] = () => undefined;
  let closeKeeping = async () => {};
  const closing = new AbortController();
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
      const [{ askStaff }, { readSessionId }] = await Promise.all([
        import("@/lib/front/question"),
        import("@/lib/auth/session/cookie"),
      ]);
      const staff = askStaff(plannedPool);
      const opening = {
        token: behind.token,
        isStaff: async ({ headers }: IncomingMessage) => staff(await readSessionId(headers.cookie)),
      };
      const keeping = await openKeeping(settings, behind, origin, log, worker?.pages);
      if (!keeping) return server.open(opening);
      closeKeeping = keeping.close;
      server.open({
        ...opening,
        makeKeeper(renders) {
          const keeper = keeping.open(renders);
          if (!worker) keeping.warmUp(keeper, closing.signal);
          return keeper;
        },
      });
    },
    noteUnavailable: () => server.noteUnavailable(),
    async close() {
      closing.abort();
      await server.close(TIMEOUT_MS);
      await closeKeeping();
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
