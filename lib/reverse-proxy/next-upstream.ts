import type { Readable } from "node:stream";
import { Client, type Dispatcher, errors, Pool } from "undici";

/** Where Next listens at the moment; undefined while it is not there. */
export type NextPort = () => number | undefined;

/** A request to Next. */
type Asking = {
  method: string;
  path: string;
  /** without those that frame the body, which are written from what is sent */
  headers: Record<string, string | string[]>;
  body?: Buffer | Readable;
  /** of a body that is streamed, where it is known; Next is given exactly as many bytes or none of the request */
  length?: number;
  /** the answer may last, so it takes no connection from others */
  lasting?: boolean;
  signal?: AbortSignal;
};

export type NextAnswer = Dispatcher.ResponseData;

/** Next cannot be reached, or closed the connection before it answered. */
export class NextUnreachable extends Error {}

/** It cannot be written as an HTTP request. */
export class NotAskable extends Error {}

/** Sends requests to Next over connections that are kept open. */
export type NextUpstream = {
  /** @throws NextUnreachable, NotAskable */
  ask(asking: Asking): Promise<NextAnswer>;
  close(): Promise<void>;
};

/**
 * Opens connections to Next of its own. A request with a body has a connection to itself: Next may answer without
 * reading all of it, and would take the next request for the rest. So does one whose answer lasts.
 *
 * @param connections kept open for all other requests, at most
 */
export function openUpstream(port: NextPort, connections: number): NextUpstream {
  let current: { url: string; pool: Pool } | undefined;
  const single = new Set<Client>();

  function place(): { url: string; pool: Pool } {
    const to = port();
    if (to === undefined) throw new NextUnreachable("Next is not running");
    const url = `http://127.0.0.1:${to}`;
    if (current?.url !== url) {
      void current?.pool.close();
      current = { url, pool: new Pool(url, { ...TIMEOUTS, connections }) };
    }
    return current;
  }

  function openSingle(): Client {
    const client = new Client(place().url, TIMEOUTS);
    single.add(client);
    return client;
  }

  function closeSingle(client: Client): void {
    single.delete(client);
    void client.destroy();
  }

  async function once({ method, path, headers, body, length, lasting, signal }: Asking): Promise<NextAnswer> {
    const framed = length === undefined ? headers : { ...headers, "content-length": String(length) };
    const client = body === undefined && !lasting ? undefined : openSingle();
    try {
      const asked = { method, path, headers: framed, body, signal };
      const answer = await (client ?? place().pool).request(asked);
      // An answer that is not read to its end fails, and an error without a listener ends the process.
      answer.body.on("error", () => {});
      if (client) answer.body.once("close", () => closeSingle(client));
      return answer;
    } catch (cause) {
      if (client) closeSingle(client);
      if (cause instanceof errors.InvalidArgumentError) throw new NotAskable("Not a request", { cause });
      if (cause instanceof NextUnreachable) throw cause;
      throw new NextUnreachable("Next did not answer", { cause });
    }
  }

  return {
    async ask(asking) {
      try {
        return await once(asking);
      } catch (error) {
        // Next may close an idle connection at the very moment it is used again.
        const repeatable = asking.body === undefined && /^(GET|HEAD)$/.test(asking.method);
        if (repeatable && !asking.signal?.aborted && wasClosed(error)) return once(asking);
        throw error;
      }
    },
    async close() {
      await Promise.all([current?.pool.destroy(), ...[...single].map((client) => client.destroy())]);
    },
  };
}

/** Trailers count as headers, and say what a page was made of. */
const TIMEOUTS = { pipelining: 1, headersTimeout: 180_000, bodyTimeout: 60_000, maxHeaderSize: 1024 * 1024 };

function wasClosed(error: unknown): boolean {
  const cause = error instanceof NextUnreachable ? error.cause : undefined;
  return (
    cause instanceof errors.SocketError ||
    (cause instanceof Error && "code" in cause && cause.code === "ECONNRESET")
  );
}
