import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { clientAddress, type TrustedProxies } from "./client-address";
import { answerHeaders, type Exchange, openExchange, sendOwnPage } from "./exchange";
import { mustBeSameOrigin } from "./foreign-writes";
import type { Health } from "./health";
import { type NextPort, type NextUpstream, openUpstream } from "./next-upstream";
import { makeNonce } from "./nonce";
import { FOREIGN_WRITE, MALFORMED, NOT_ALLOWED, STARTING } from "./own-pages";
import { passThrough } from "./pass-through";
import { isSameOrigin, type PublicOrigin } from "./public-origin";
import { loggablePath } from "./request-log";
import { type Surroundings, securityHeaders } from "./security-headers";
import { connectWebsocket } from "./websocket";

/** Answers a request from kept bytes, or says that it has none for it. */
export type Keeper = { answer(exchange: Exchange): Promise<boolean> };

export type FrontOptions = {
  origin: PublicOrigin;
  development: boolean;
  isTrusted: TrustedProxies;
  nextPort: NextPort;
  health: Health;
  log: Logger;
};

/** Everything that comes from outside passes here. */
export type FrontServer = {
  /** gives each address a server of its own; resolves when all listen */
  listen(hosts: string[], port: number): Promise<number>;
  /**
   * From now on requests are answered; before, they are asked to wait.
   *
   * @param makeKeeper absent in development, where every page is made anew
   */
  open(makeKeeper?: (next: NextUpstream) => Keeper): void;
  /** Next could not reach the database just now */
  noteUnavailable(): void;
  /** takes nothing new and resolves when every request has been answered, or the patience is at its end */
  close(patienceMs: number): Promise<void>;
};

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const TROUBLE_MS = 3_000;

/** Makes the front server; it does nothing until it listens. */
export function createFrontServer(options: FrontOptions): FrontServer {
  const { origin, health, log, nextPort } = options;
  const surroundings: Surroundings = {
    secure: origin.url.startsWith("https:"),
    development: options.development,
  };
  const next = openUpstream(nextPort);
  const servers: Server[] = [];
  let keeper: Keeper | undefined;
  let opened = false;
  let closing = false;
  let unavailableAt = 0;

  const databaseIsTrouble = async () => Date.now() - unavailableAt < TROUBLE_MS || !(await health.check());
  const addressOf = (request: IncomingMessage) => {
    const forwarded = request.headers["x-forwarded-for"];
    return clientAddress(request.socket.remoteAddress ?? "", String(forwarded ?? ""), options.isTrusted);
  };

  const handle: RequestListener = (request, response) => {
    const begun = performance.now();
    const exchange = openExchange(request, response, addressOf(request), surroundings);
    if (closing) response.setHeader("connection", "close");
    if (!exchange || !isDecodable(exchange.path)) return refuseTarget(response, surroundings);
    response.once("close", () => note(log, exchange, begun));
    answer(exchange).catch((error) => {
      log.error({ id: exchange.id, err: error }, "the front server failed");
      response.destroy();
    });
  };

  async function answer(exchange: Exchange): Promise<void> {
    const { request, method, path } = exchange;
    if (!METHODS.has(method)) return sendOwnPage(exchange, NOT_ALLOWED);
    if (path === "/api/health") return sendHealth(exchange, opened && (await health.check()));
    if (!opened) return sendOwnPage(exchange, STARTING);
    if (mustBeSameOrigin(method, path) && !isSameOrigin(request.headers, origin)) {
      return sendOwnPage(exchange, FOREIGN_WRITE);
    }
    if (keeper && (await keeper.answer(exchange))) return;
    await passThrough(exchange, { next, origin, databaseIsTrouble });
  }

  function serve(): Server {
    const server = createServer(
      { keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 120_000 },
      handle,
    );
    server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (!surroundings.development || !opened) socket.destroy();
      else connectWebsocket(request, socket, head, { port: nextPort, origin, address: addressOf(request) });
    });
    server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
      refuseBytes(error, socket, surroundings),
    );
    return server;
  }

  return {
    async listen(hosts, port) {
      let bound = port;
      for (const host of hosts) {
        const server = serve();
        bound = await listenOn(server, host, bound);
        servers.push(server);
      }
      return bound;
    },
    open(makeKeeper) {
      keeper = makeKeeper?.(next);
      opened = true;
    },
    noteUnavailable() {
      unavailableAt = Date.now();
    },
    async close(patienceMs) {
      closing = true;
      const late = setTimeout(() => {
        for (const server of servers) server.closeAllConnections();
      }, patienceMs);
      await Promise.all(
        servers.map((server) => {
          const closed = new Promise((resolve) => server.close(resolve));
          server.closeIdleConnections();
          return closed;
        }),
      );
      clearTimeout(late);
      next.close();
    },
  };
}

function sendHealth(exchange: Exchange, healthy: boolean): void {
  const { response, method } = exchange;
  const status = healthy ? 200 : 503;
  const body = JSON.stringify({ status: healthy ? "ok" : "unavailable" });
  const own = {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
  };
  response.writeHead(status, answerHeaders(exchange, status, own));
  response.end(method === "HEAD" ? undefined : body);
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Next fails on a path whose escapes stand for nothing. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function refuseTarget(response: ServerResponse, surroundings: Surroundings): void {
  response.writeHead(400, {
    ...securityHeaders(makeNonce(), surroundings),
    "cache-control": "private, no-store",
  });
  response.end(MALFORMED.text);
}

/** Bytes that are no request: Node's own short answer would carry none of the headers. */
function refuseBytes(error: NodeJS.ErrnoException, socket: Duplex, surroundings: Surroundings): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const headers = Object.entries({
    ...securityHeaders(makeNonce(), surroundings),
    "cache-control": "private, no-store",
    "content-length": "0",
    connection: "close",
  });
  socket.end(`HTTP/1.1 ${status}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
}

function note(log: Logger, { id, method, path, target, response, address }: Exchange, begun: number): void {
  // Whoever waits for a start asks often.
  const level = response.statusCode >= 500 && path !== "/api/health" ? "warn" : "debug";
  if (!log.isLevelEnabled(level)) return;
  const ms = Math.round(performance.now() - begun);
  log[level]({ id, method, path: loggablePath(target), status: response.statusCode, ms, address }, "request");
}
