import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { isLoopback, isLoopbackName } from "@/lib/ip-address";
import type { NamedHouse } from "@/lib/settings/known-house";
import { openShares, type Renders, type Shares } from "./address-shares";
import { clientAddress, peerReader, type TrustedProxies } from "./client-address";
import { type ConnectionReports, type Connections, countConnections } from "./connections";
import { eventStreams } from "./event-streams";
import { type Exchange, openExchange, refuseTarget, sendOwnPage } from "./exchange";
import { mustBeSameOrigin } from "./foreign-writes";
import { type Health, sendHealth } from "./health";
import * as limits from "./limits";
import { type NextPort, openUpstream } from "./next-upstream";
import { OrderedResponse } from "./ordered-response";
import { EXPECTATION, FOREIGN_WRITE, STARTING } from "./own-pages";
import { passThrough } from "./pass-through";
import { isProxied, UNKNOWN_ADDRESS } from "./proxied-request";
import { isOwnHost, type PublicOrigin } from "./public-origin";
import { refuseBytes, refuseConnection } from "./raw-answers";
import { faultOf } from "./request-faults";
import { loggablePath } from "./request-log";
import { IncomingRequest, parseOnly } from "./request-parsing";
import type { Surroundings } from "./security-headers";
import { connectWebsocket } from "./websocket";

/** Answers a request from the page cache, or reports that the page is not there. */
export type PageCache = { answer(exchange: Exchange): Promise<boolean> };

export type FrontOptions = {
  origin: PublicOrigin;
  /** the host name in `HOST`, to listen on */
  host: string;
  development: boolean;
  isTrusted: TrustedProxies;
  limits: limits.Limits;
  timeouts?: limits.Timeouts;
  nextPort: NextPort;
  health: Health;
  log: Logger;
  /** whose site it is; null while it is not known */
  house?: () => NamedHouse | null;
  /** in one of several workers: what all of them share, and what counts their connections */
  among?: { shares: Shares; reports: ConnectionReports; workers: number };
};

export type Opening = {
  /** proves to Next that a request comes from the front server */
  token: string;
  /** whether a request has a session of the desk, which may send large bodies */
  isStaff: (request: IncomingMessage) => Promise<boolean>;
  /** absent in development, where every page is rendered again */
  makePageCache?: (renders: Renders) => PageCache;
};

/** All requests from outside come through here. */
export type FrontServer = {
  /** gives each address a server of its own; resolves when all listen */
  listen(hosts: string[], port: number): Promise<number>;
  /** From now on requests are answered; before that, clients are asked to wait. */
  open(opening: Opening): void;
  /** Next could not reach the database just now */
  noteUnavailable(): void;
  /** open at the moment */
  connections(): number;
  /** for the count over all workers */
  control: Pick<Connections, "longestIdle" | "drop" | "block"> & { refuse(id: number): void };
  /** accepts nothing new and resolves when every request has been answered, or after the timeout */
  close(timeoutMs: number): Promise<void>;
};

const UNAVAILABLE_MS = 3_000;
/** However many requests are refused, one is logged in this interval. */
const REFUSALS_MS = 60_000;
/** The timeout for a connection with no data in either direction, also while it waits for Next. */
const SILENT_MS = 200_000;
const SERVER = {
  requireHostHeader: false,
  keepAliveTimeout: 65_000,
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
};

/** Creates the front server; it does nothing until it listens. */
export function createFrontServer(options: FrontOptions): FrontServer {
  const { origin, health, log, nextPort, development, house } = options;
  const surroundings: Surroundings = { secure: origin.url.startsWith("https:"), development, house };
  const setting = { surroundings, timeouts: options.timeouts ?? limits.TIMEOUTS };
  const { among } = options;
  const next = openUpstream(nextPort, Math.ceil(limits.NEXT_CONNECTIONS / (among?.workers ?? 1)));
  const { queue, renders } = among?.shares ?? openShares(options.limits, nextPort);
  const connections = countConnections(options.limits, options.isTrusted, among?.reports);
  const streams = eventStreams();
  const servers: Server[] = [];
  let opened: (Opening & { pageCache: PageCache | undefined }) | undefined;
  let closing = false;
  let [unavailableAt, refusedAt] = [0, 0];

  const isDatabaseUnavailable = async () =>
    Date.now() - unavailableAt < UNAVAILABLE_MS || !(await health.check());
  const isLocal = isLoopbackName(new URL(origin.url).hostname);
  const peerOf = peerReader(options.isTrusted);
  const addressOf = (request: IncomingMessage) => {
    const peer = peerOf(request.socket);
    const forwarded = request.headers["x-forwarded-for"];
    const address = clientAddress(peer, String(forwarded ?? ""), options.isTrusted);
    const mayBeHere = isLocal && (address === peer.address ? peer.isLoopback : isLoopback(address));
    return mayBeHere && isProxied(request) ? UNKNOWN_ADDRESS : address;
  };

  function handle(request: IncomingMessage, response: OrderedResponse): void {
    const { socket } = request;
    if (!connections.isOpen(socket)) return;
    if (!response.socket && connections.queue(socket) > limits.PIPELINED) {
      connections.endForFlooding(socket);
      return;
    }
    response.whenFirst(() => {
      const begun = performance.now();
      const exchange = openExchange(request, response, addressOf(request), setting);
      connections.begin(socket, response);
      response.once("close", () => {
        connections.end(socket);
        // The client would keep the connection for its next request.
        if (closing) setImmediate(closeIdle);
        if (exchange) note(exchange, begun);
      });
      if (closing) response.shouldKeepAlive = false;
      if (!exchange) return refuseTarget(response, surroundings);
      answer(exchange).catch((error) => {
        log.error({ id: exchange.id, err: error }, "the front server failed");
        response.destroy();
      });
    });
  }

  function closeIdle(): void {
    for (const server of servers) server.closeIdleConnections();
  }

  function note({ id, method, path, target, response, address }: Exchange, begun: number): void {
    const { statusCode: status } = response;
    const firstRefusal = status === 429 && Date.now() - refusedAt > REFUSALS_MS;
    if (firstRefusal) refusedAt = Date.now();
    // Clients that wait for a start retry often.
    const level = firstRefusal || (status >= 500 && path !== "/api/health") ? "warn" : "debug";
    if (!log.isLevelEnabled(level)) return;
    const ms = Math.round(performance.now() - begun);
    log[level]({ id, method, path: loggablePath(target), status, ms, address }, "request");
  }

  async function answer(exchange: Exchange): Promise<void> {
    const { request, method, path } = exchange;
    const fault = faultOf(exchange, options);
    if (fault) return sendOwnPage(exchange, fault);
    if (path === "/api/health") return sendHealth(exchange, opened ? health : undefined);
    if (!opened) return sendOwnPage(exchange, STARTING);
    const madeBy = { site: request.headers["sec-fetch-site"], origin: request.headers.origin };
    if (mustBeSameOrigin(method, path) && !isSameOrigin(madeBy, origin.url)) {
      return sendOwnPage(exchange, FOREIGN_WRITE);
    }
    if (opened.pageCache && (await opened.pageCache.answer(exchange))) return;
    await passThrough(exchange, { ...opened, next, queue, streams, origin, isDatabaseUnavailable });
  }

  function serve(): Server {
    const server = createServer(
      { ...SERVER, IncomingMessage: IncomingRequest, ServerResponse: OrderedResponse },
      handle,
    );
    server.timeout = SILENT_MS;
    parseOnly(server, (socket) => {
      const isAdmitted = connections.admit(socket);
      if (!isAdmitted) refuseConnection(socket, surroundings);
      return isAdmitted;
    });
    server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const isOurs = isOwnHost(request.headers.host ?? "", origin, options.host);
      if (!surroundings.development || !opened || !isOurs || socket.destroyed) return void socket.destroy();
      const { token } = opened;
      connectWebsocket(request, socket, head, { port: nextPort, origin, token, address: addressOf(request) });
    });
    server.on("checkExpectation", (request, response) => {
      response.whenFirst(() => {
        const exchange = openExchange(request, response, addressOf(request), setting);
        if (exchange) sendOwnPage(exchange, EXPECTATION);
        else refuseTarget(response, surroundings);
      });
    });
    server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
      // In the middle of an answer, a second one would be read as part of it; what has been written is still sent.
      if (connections.isAnswering(socket) && socket.writable) socket.end(() => socket.destroy());
      else refuseBytes(error, socket, surroundings);
    });
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
    open(opening) {
      opened = { ...opening, pageCache: opening.makePageCache?.(renders) };
    },
    noteUnavailable() {
      unavailableAt = Date.now();
    },
    connections: connections.size,
    control: {
      ...connections,
      refuse(id) {
        const socket = connections.giveUp(id);
        if (!socket) return;
        if (connections.isAnswering(socket)) socket.destroy();
        else refuseConnection(socket, surroundings);
      },
    },
    async close(timeoutMs) {
      closing = true;
      streams.end();
      const late = setTimeout(() => {
        for (const server of servers) server.closeAllConnections();
      }, timeoutMs);
      const closed = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
      closeIdle();
      connections.endUnused();
      await closed;
      clearTimeout(late);
      await Promise.all([next.close(), renders.next.close()]);
    },
  };
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
