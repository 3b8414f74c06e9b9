import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { TrustedProxies } from "./client-address";
import { limitKey } from "./limit-key";
import type { Limits } from "./limits";

/** The open connections, counted by address; those of trusted proxies count in the total alone. */
export type Connections = {
  /** counts a new connection; `false` when it is one too many and must be ended */
  admit(socket: Socket): boolean;
  /** a request waits behind others on it; the number of those that do */
  queue(socket: Socket): number;
  /** a request is under way on it; one at a time */
  begin(socket: Socket, response: ServerResponse): void;
  /** and has been answered */
  end(socket: Socket): void;
  /** an answer has been written in part */
  isAnswering(socket: Duplex): boolean;
  /** ends a connection that pipelines without reading; an address that goes on so is refused for a minute */
  endForFlooding(socket: Socket): void;
  /** connections open at the moment */
  size(): number;
};

type State = { key: string | null; queued: number; response: ServerResponse | null; idleSince: number };

const FLOODS = 1;
const FLOODS_SECONDS = 60;

/**
 * When an address, or the whole server, has as many connections as it may, the one that has been idle for longest makes
 * room: a browser opens another when it needs one. Only where none is idle is the new one refused.
 */
export function countConnections(
  { connectionsPerAddress, connections }: Pick<Limits, "connectionsPerAddress" | "connections">,
  isTrusted: TrustedProxies,
): Connections {
  const open = new Map<Duplex, State>();
  const byAddress = new Map<string, Map<Duplex, State>>();
  const floods = new RateLimiterMemory({ points: FLOODS, duration: FLOODS_SECONDS });
  const refused = new Set<string>();

  function forget(socket: Duplex): void {
    const state = open.get(socket);
    open.delete(socket);
    if (!state || state.key === null) return;
    const siblings = byAddress.get(state.key);
    siblings?.delete(socket);
    if (siblings?.size === 0) byAddress.delete(state.key);
  }

  function makeRoom(among: Map<Duplex, State>): boolean {
    let longest: [Duplex, State] | undefined;
    for (const entry of among) {
      if (entry[1].response === null && (!longest || entry[1].idleSince < longest[1].idleSince))
        longest = entry;
    }
    if (!longest) return false;
    forget(longest[0]);
    longest[0].destroy();
    return true;
  }

  function refuse(key: string): void {
    refused.add(key);
    setTimeout(() => refused.delete(key), FLOODS_SECONDS * 1000).unref();
  }

  return {
    admit(socket) {
      const address = socket.remoteAddress ?? "";
      const key = isTrusted(address) ? null : limitKey(address);
      if (key !== null) {
        if (refused.has(key)) return false;
        const siblings = byAddress.get(key);
        if (siblings && siblings.size >= connectionsPerAddress && !makeRoom(siblings)) return false;
      }
      if (open.size >= connections && !makeRoom(open)) return false;
      const state = { key, queued: 0, response: null, idleSince: Date.now() };
      open.set(socket, state);
      if (key !== null) {
        const siblings = byAddress.get(key) ?? new Map<Duplex, State>();
        byAddress.set(key, siblings.set(socket, state));
      }
      socket.once("close", () => forget(socket));
      return true;
    },
    queue(socket) {
      const state = open.get(socket);
      if (!state) return 0;
      state.queued++;
      return state.queued;
    },
    begin(socket, response) {
      const state = open.get(socket);
      if (!state) return;
      state.response = response;
      if (state.queued > 0) state.queued--;
    },
    end(socket) {
      const state = open.get(socket);
      if (!state) return;
      state.response = null;
      state.idleSince = Date.now();
    },
    isAnswering: (socket) => open.get(socket)?.response?.headersSent === true,
    endForFlooding(socket) {
      const key = open.get(socket)?.key;
      forget(socket);
      socket.destroy();
      if (typeof key !== "string") return;
      floods.consume(key).catch(() => refuse(key));
    },
    size: () => open.size,
  };
}
