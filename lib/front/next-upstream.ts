import {
  Agent,
  type ClientRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
} from "node:http";

/** Where Next listens at the moment; undefined while it is not there. */
export type NextPort = () => number | undefined;

/** A question for Next. */
type Asking = {
  method: string;
  path: string;
  headers: OutgoingHttpHeaders;
  /** writes the body and ends the request; without it there is none */
  send?: (request: ClientRequest) => void;
  signal?: AbortSignal;
};

/** Next cannot be reached, or broke off before it answered. */
export class NextUnreachable extends Error {}

/** Asks Next over connections that are kept open. */
export type NextUpstream = {
  /** @throws NextUnreachable */
  ask(asking: Asking): Promise<IncomingMessage>;
  close(): void;
};

/** Opens the way to Next. */
export function openUpstream(port: NextPort): NextUpstream {
  const agent = new Agent({ keepAlive: true, maxSockets: 512, maxFreeSockets: 64, scheduling: "lifo" });

  async function once(asking: Asking): Promise<IncomingMessage> {
    const to = port();
    if (to === undefined) throw new NextUnreachable("Next is not running");
    return new Promise((resolve, reject) => {
      const { method, path, headers, signal } = asking;
      const asked = request({
        agent,
        host: "127.0.0.1",
        port: to,
        method,
        path,
        headers,
        signal,
        setHost: false,
      });
      asked.once("response", resolve);
      asked.once("error", (cause) => {
        const error = new NextUnreachable("Next did not answer", { cause });
        reject(Object.assign(error, { reused: asked.reusedSocket }));
      });
      if (asking.send) asking.send(asked);
      else asked.end();
    });
  }

  return {
    async ask(asking) {
      try {
        return await once(asking);
      } catch (error) {
        // Next may close an idle connection at the very moment it is used again.
        const repeatable = !asking.send && !asking.signal?.aborted && error instanceof NextUnreachable;
        if (repeatable && "reused" in error && error.reused === true) return once(asking);
        throw error;
      }
    },
    close: () => agent.destroy(),
  };
}
