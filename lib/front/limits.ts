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
export type Patience = BodyPace & {
  /** without a byte taken of an answer */
  unreadMs: number;
};

export const PATIENCE: Patience = { smallMs: 30_000, everyMs: 10_000, atLeast: 40_000, unreadMs: 30_000 };

/** Requests that Next works on at once; more would only wait inside it, where nobody gives each address its turn. */
export const NEXT_AT_ONCE = 64;
/** Renders of pages to keep, beside them. */
export const RENDERS_AT_ONCE = 16;
/** Of one address, before more are refused. */
export const WAITING_PER_ADDRESS = 512;
/** To Next, answers that are slowly taken included. */
export const NEXT_CONNECTIONS = 1024;
/** Unanswered requests on one connection. Browsers send the next when the last is answered. */
export const PIPELINED = 32;
/** Connections of an address that were ended for pipelining without reading, in so many seconds, before it is refused for as long. */
export const FLOODS = 1;
export const FLOODS_SECONDS = 60;
