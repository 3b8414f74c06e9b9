import { Unavailable } from "@/lib/errors";

/** SQLSTATEs and system errors that say "not now" rather than "wrong". */
const PASSING = new Set([
  "57P01", // the server is being stopped
  "57P02",
  "57P03", // it is starting
  "53300", // it has no connection left
  "08000",
  "08001",
  "08003",
  "08006",
  "57014", // statement timeout
  "55P03", // lock timeout
  "25P03", // idle in transaction for too long
  "DatabaseNotReachable", // the words of Prisma's adapter for the same
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
  "P1001", // and of Prisma itself
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/** What `pg` says without a code. */
const PASSING_WORDS =
  /timeout exceeded when trying to connect|Connection terminated|connection timeout|client has encountered a connection error/i;

/**
 * Turns a temporary error of the database (no free connection, a restart, a timeout) into `Unavailable`, which is
 * answered with 503. Any other error is returned unchanged.
 */
export function asUnavailable(error: unknown): unknown {
  let cause = error;
  for (let depth = 0; depth < 5 && typeof cause === "object" && cause !== null; depth++) {
    if (cause instanceof Unavailable) return cause;
    if (passes(cause)) return new Unavailable("The database cannot answer now", { cause: error });
    cause = "cause" in cause ? cause.cause : undefined;
  }
  return error;
}

/**
 * The same, and tells the front server where the database cannot answer: a page that fails while it is rendered can only
 * answer 500; the front server, told so, answers 503.
 */
export function toldUnavailable(error: unknown): unknown {
  const said = asUnavailable(error);
  if (said instanceof Unavailable) process.send?.("lodestone:unavailable");
  return said;
}

/** Prisma's adapter keeps the code of Postgres in `originalCode`, and names a few kinds itself. */
function passes(error: object): boolean {
  const names = [
    "code" in error ? error.code : undefined,
    "originalCode" in error ? error.originalCode : undefined,
    "kind" in error ? error.kind : undefined,
  ];
  // So says PgBouncer whatever ends a connection: no session of the server within its time, or no server.
  const severity = "severity" in error ? error.severity : undefined;
  if (names.includes("08P01") && severity === "FATAL") return true;
  const message = "message" in error ? String(error.message) : "";
  return names.some((name) => typeof name === "string" && PASSING.has(name)) || PASSING_WORDS.test(message);
}
