import type { Socket } from "node:net";
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
  /** a request is under way on it */
  begin(socket: Socket): void;
  /** and has been answered */
  end(socket: Socket): void;
  /** ends a connection that pipelines without reading; an address that goes on so is refused for a minute */
  endForFlooding(socket: Socket): void;
  /** connections open at the moment */
  size(): number;
};

type State = { key: string | null; queued: number; requests: number; idleSince: number };

const FLOODS = 3;
const FLOODS_SECONDS = 60;

/**
 * When an address, or the whole server, has as many connections as it may, the one that has been idle for longest makes
 * room: a browser opens another when it needs one. Only where none is idle is the new one refused.
 */
export function countConnections(
  { connectionsPerAddress, connections }: Pick<Limits, "connectionsPerAddress" | "connections">,
  isTrusted: TrustedProxies,
): Connections {
  const open = new Map<Socket, State>();
  const byAddress = new Map<string, Map<Socket, State>>();
  const floods = new RateLimiterMemory({
    points: FLOODS,
    duration: FLOODS_SECONDS,
    blockDuration: FLOODS_SECONDS,
  });
  const refused = new Map<string, number>();

  function forget(socket: Socket): void {
    const state = open.get(socket);
    open.delete(socket);
    if (!state || state.key === null) return;
    const siblings = byAddress.get(state.key);
    siblings?.delete(socket);
    if (siblings?.size === 0) byAddress.delete(state.key);
  }

  function makeRoom(among: Map<Socket, State>): boolean {
    let longest: [Socket, State] | undefined;
    for (const entry of among) {
      if (entry[1].requests === 0 && (!longest || entry[1].idleSince < longest[1].idleSince)) longest = entry;
    }
    if (!longest) return false;
    forget(longest[0]);
    longest[0].destroy();
    return true;
  }

  function isRefused(key: string): boolean {
    const until = refused.get(key);
    if (until === undefined) return false;
    if (until > Date.now()) return true;
    refused.delete(key);
    return false;
  }

  return {
    admit(socket) {
      const address = socket.remoteAddress ?? "";
      const key = isTrusted(address) ? null : limitKey(address);
      if (key !== null) {
        if (isRefused(key)) return false;
        const siblings = byAddress.get(key);
        if (siblings && siblings.size >= connectionsPerAddress && !makeRoom(siblings)) return false;
      }
      if (open.size >= connections && !makeRoom(open)) return false;
      const state = { key, queued: 0, requests: 0, idleSince: Date.now() };
      open.set(socket, state);
      if (key !== null) {
        const siblings = byAddress.get(key) ?? new Map<Socket, State>();
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
    begin(socket) {
      const state = open.get(socket);
      if (!state) return;
      state.requests++;
      if (state.queued > 0) state.queued--;
    },
    end(socket) {
      const state = open.get(socket);
      if (!state) return;
      state.requests--;
      state.idleSince = Date.now();
    },
    endForFlooding(socket) {
      const key = open.get(socket)?.key;
      forget(socket);
      socket.destroy();
      if (typeof key !== "string") return;
      floods.consume(key).catch(() => refused.set(key, Date.now() + FLOODS_SECONDS * 1000));
    },
    size: () => open.size,
  };
}
