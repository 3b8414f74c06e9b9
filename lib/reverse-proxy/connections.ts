import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { networkOf } from "@/lib/ip-address";
import type { TrustedProxies } from "./client-address";
import { FLOODS, FLOODS_SECONDS, type Limits } from "./limits";

/** The open connections, counted by address; those of trusted proxies count only towards the total. */
export type Connections = {
  /** counts a new connection; `false` when it exceeds the limit and must be closed */
  admit(socket: Socket): boolean;
  /** whether it is still served: neither closed nor refused */
  isOpen(socket: Socket): boolean;
  /** a request waits behind others on it; the number of those that do */
  queue(socket: Socket): number;
  /** a request is under way on it; one at a time */
  begin(socket: Socket, response: ServerResponse): void;
  /** and has been answered */
  end(socket: Socket): void;
  /** an answer has been written in part */
  isAnswering(socket: Duplex): boolean;
  /** closes a connection that pipelines without reading; an address that repeats this is refused for a minute */
  endForFlooding(socket: Socket): void;
  /** closes connections on which nothing has been received yet; Node's server counts them as busy */
  endUnused(): void;
  /** connections open at the moment */
  size(): number;
  /** the connection of an address, or of all, that has been idle longest, except for one */
  longestIdle(key: string | null, but: number): { id: number; since: number } | null;
  /** closes a connection if it is still idle; returns whether it was */
  drop(id: number): boolean;
  /** stops counting a connection that will be refused */
  giveUp(id: number): Socket | undefined;
  /** refuses an address for a minute */
  block(key: string): void;
};

/** Counts the connections of several workers together. */
export type ConnectionReports = {
  opened(id: number, key: string | null): void;
  closed(id: number): void;
  flooded(key: string): void;
};

type State = {
  id: number;
  key: string | null;
  queued: number;
  response: ServerResponse | null;
  idleSince: number;
};

/**
 * When an address, or the whole server, reaches its limit, the connection that has been idle longest is closed: a
 * browser opens another when it needs one. A new connection is refused only if none is idle.
 *
 * @param reports of a worker, whose limits hold over all of them
 */
export function countConnections(
  { connectionsPerAddress, connections }: Pick<Limits, "connectionsPerAddress" | "connections">,
  isTrusted: TrustedProxies,
  reports?: ConnectionReports,
): Connections {
  let last = 0;
  const open = new Map<Duplex, State>();
  const byId = new Map<number, Socket>();
  const byAddress = new Map<string, Map<Duplex, State>>();
  const floods = new RateLimiterMemory({ points: FLOODS, duration: FLOODS_SECONDS });
  const refused = new Set<string>();

  function forget(socket: Duplex): void {
    const state = open.get(socket);
    open.delete(socket);
    if (!state) return;
    byId.delete(state.id);
    reports?.closed(state.id);
    if (state.key === null) return;
    const siblings = byAddress.get(state.key);
    siblings?.delete(socket);
    if (siblings?.size === 0) byAddress.delete(state.key);
  }

  function longestOf(among: Map<Duplex, State>, but = 0): [Duplex, State] | undefined {
    let longest: [Duplex, State] | undefined;
    for (const entry of among) {
      const [, { id, response, idleSince }] = entry;
      if (id !== but && response === null && (!longest || idleSince < longest[1].idleSince)) longest = entry;
    }
    return longest;
  }

  function makeRoom(among: Map<Duplex, State>): boolean {
    const longest = longestOf(among);
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
      const key = isTrusted(address) ? null : networkOf(address);
      if (key !== null) {
        if (refused.has(key)) return false;
        const siblings = byAddress.get(key);
        if (siblings && siblings.size >= connectionsPerAddress && !makeRoom(siblings)) return false;
      }
      if (open.size >= connections && !makeRoom(open)) return false;
      const state = { id: ++last, key, queued: 0, response: null, idleSince: Date.now() };
      open.set(socket, state);
      byId.set(state.id, socket);
      reports?.opened(state.id, key);
      if (key !== null) {
        const siblings = byAddress.get(key) ?? new Map<Duplex, State>();
        byAddress.set(key, siblings.set(socket, state));
      }
      socket.once("close", () => forget(socket));
      return true;
    },
    isOpen: (socket) => open.has(socket) && !socket.destroyed,
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
      if (reports) reports.flooded(key);
      else floods.consume(key).catch(() => refuse(key));
    },
    endUnused() {
      for (const socket of byId.values()) if (socket.bytesRead === 0) socket.destroy();
    },
    size: () => open.size,
    longestIdle(key, but) {
      const among = key === null ? open : byAddress.get(key);
      const longest = among && longestOf(among, but);
      return longest ? { id: longest[1].id, since: longest[1].idleSince } : null;
    },
    drop(id) {
      const socket = byId.get(id);
      if (!socket || open.get(socket)?.response !== null) return false;
      forget(socket);
      socket.destroy();
      return true;
    },
    giveUp(id) {
      const socket = byId.get(id);
      if (socket) forget(socket);
      return socket;
    },
    block: refuse,
  };
}
