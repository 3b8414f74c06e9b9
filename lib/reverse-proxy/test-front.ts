import { createServer, type IncomingMessage, type RequestListener, request } from "node:http";
import net, { type AddressInfo, type Socket } from "node:net";
import pino from "pino";
import type { AccessQuery, Answer, Cacheable } from "@/lib/page-cache/cached-paths";
import { type ChangeSource, followChanges } from "@/lib/page-cache/change-log";
import { openPageCache } from "@/lib/page-cache/page-cache";
import { openStores } from "@/lib/page-cache/page-store";
import { trustedProxies } from "./client-address";
import { createFrontServer, type FrontOptions, type FrontServer, type Opening } from "./front-server";

/** A front server with a real HTTP server in the place of Next. */
export type TestFront = {
  port: number;
  server: FrontServer;
  /** the requests that reached the other side, in order */
  reached: { method: string; url: string; headers: IncomingMessage["headers"]; body: string }[];
  /** the connections over which they came, in order */
  sockets: Socket[];
  close(): Promise<void>;
};

/** The public host of a front server that was told no other. */
export const TEST_HOST = "lodestone.example";
export const TEST_TOKEN = "t".repeat(32);

/** More than any test asks for, unless it is about the limit. */
export const NO_LIMITS = {
  connectionsPerAddress: 10_000,
  connections: 10_000,
  requestsPerAddress: 32,
  rendersPerMinute: 1_000_000,
  searchesPerMinute: 1_000_000,
};

/** What the access query answers for a stranger, or else as given. */
export const cacheable = (more: Partial<Cacheable> = {}): Answer => ({
  kind: "cacheable",
  rank: 0,
  signedIn: false,
  epoch: 1,
  mark: null,
  day: "2026-11-30",
  versionId: null,
  ...more,
});

type Setting = Partial<FrontOptions> & {
  /** the other side is given requests before their bodies are read, and notes none */
  unread?: boolean;
  isStaff?: Opening["isStaff"];
  accessQuery?: AccessQuery;
  limit?: number;
  staleMs?: number;
  /** the change log; without it, every change touches every page */
  changes?: ChangeSource;
  noteRead?: (versionId: string) => void;
};

const ANYTHING: ChangeSource = {
  rows: async (from, upTo) =>
    Array.from({ length: upTo - from + 1 }, (_, at) => ({ epoch: from + at, mark: "", changed: null })),
  watchedTables: async () => [],
};

/** @param next answers in the place of Next */
export async function openTestFront(next: RequestListener, setting: Setting = {}): Promise<TestFront> {
  const reached: TestFront["reached"] = [];
  const sockets: Socket[] = [];
  const upstream = createServer(async (incoming, outgoing) => {
    sockets.push(incoming.socket);
    if (setting.unread) return next(incoming, outgoing);
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of incoming) chunks.push(chunk);
    } catch {
      return;
    }
    const { method = "", url = "", headers } = incoming;
    reached.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    next(incoming, outgoing);
  });
  const upstreamPort = await new Promise<number>((resolve) => {
    upstream.listen(0, "127.0.0.1", () => resolve((upstream.address() as AddressInfo).port));
  });
  const origin = setting.origin ?? { url: "https://lodestone.example", isSet: true };
  const server = createFrontServer({
    development: false,
    host: "localhost",
    limits: NO_LIMITS,
    isTrusted: trustedProxies([]),
    nextPort: () => upstreamPort,
    health: { check: async () => true },
    log: pino({ level: "silent" }),
    ...setting,
    origin,
  });
  const port = await server.listen(["127.0.0.1"], 0);
  const { accessQuery } = setting;
  const changes = followChanges(setting.changes ?? ANYTHING);
  const onError = () => {};
  server.open({
    token: TEST_TOKEN,
    isStaff: setting.isStaff ?? (async () => false),
    makePageCache:
      accessQuery &&
      ((renders) =>
        openPageCache({
          ...renders,
          accessQuery,
          changes,
          stores: openStores(setting.limit ?? 10_000_000, changes, onError),
          origin,
          token: TEST_TOKEN,
          build: "test",
          noteRead: setting.noteRead,
          staleMs: setting.staleMs ?? 0,
          bench: false,
          onError,
        })),
  });
  return {
    port,
    server,
    reached,
    sockets,
    async close() {
      await server.close(1_000);
      upstream.closeAllConnections();
      await new Promise((resolve) => upstream.close(resolve));
    },
  };
}

export type TestAnswer = { status: number; headers: IncomingMessage["headers"]; body: Buffer };

type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** One request, with exactly these headers: `fetch` forbids some that an attacker would send. */
export function ask(
  port: number,
  path: string,
  { method = "GET", headers = {}, body }: Ask = {},
): Promise<TestAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        headers: { connection: "close", host: TEST_HOST, ...headers },
      },
      async (answer) => {
        const chunks: Buffer[] = [];
        try {
          for await (const chunk of answer) chunks.push(chunk);
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
        } catch (error) {
          reject(error);
        }
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Sends bytes as they are and resolves with all that came back once the connection was closed. */
export function sendRaw(port: number, ...parts: string[]): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = net.connect(port, "127.0.0.1", () => {
      for (const part of parts) socket.write(part, "latin1");
    });
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}
