import type { BodyPace } from "./request-body";

/** What one address, or all together, may have at once. */
export type Limits = {
  connectionsPerAddress: number;
  connections: number;
  /** requests of one address that Next is answering */
  requestsPerAddress: number;
  rendersPerMinute: number;
  searchesPerMinute: number;
};

/** How slowly a client may send and read. */
export type Timeouts = BodyPace & {
  /** while a client reads nothing of an answer */
  unreadMs: number;
  /** for what still arrives of a refused body, so that the sender receives the reason */
  lingerMs: number;
};

export const TIMEOUTS: Timeouts = {
  smallMs: 30_000,
  everyMs: 10_000,
  atLeast: 40_000,
  unreadMs: 30_000,
  lingerMs: 5_000,
};

/** Concurrent requests to Next; more would only wait inside it, where addresses do not take turns. */
export const NEXT_AT_ONCE = 64;
/** Renders for the page cache, in addition to those. */
export const RENDERS_AT_ONCE = 16;
/** Requests of one address that wait for their turn; more are refused. */
export const WAITING_PER_ADDRESS = 512;
/** To Next, including those whose answers are read slowly. */
export const NEXT_CONNECTIONS = 1024;
/** Unanswered requests on one connection. Browsers send the next when the last is answered. */
export const PIPELINED = 32;
/**
 * An address is refused for this many seconds once more than this many of its connections were closed, within the same
 * time, because they sent requests without reading answers.
 */
export const FLOODS = 1;
export const FLOODS_SECONDS = 60;
