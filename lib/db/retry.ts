import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { Unavailable } from "@/lib/errors";

/**
 * Two transactions conflicted, and the database aborted this one (a deadlock, a serialization failure), or what it was
 * about to change was changed while it waited. A retry succeeds; if there is none, the answer is a 503.
 */
export class Restart extends Unavailable {}

/** SQLSTATEs of transactions that the database aborted in favour of another. */
const ENDED = new Set(["40P01", "40001"]);

/** Whether an error of the database says that its transaction may be begun again. */
export function isContention(error: unknown): boolean {
  let cause = error;
  for (let depth = 0; depth < 5 && typeof cause === "object" && cause !== null; depth++) {
    const codes = ["code" in cause && cause.code, "originalCode" in cause && cause.originalCode];
    if (codes.some((code) => typeof code === "string" && ENDED.has(code))) return true;
    if ("kind" in cause && cause.kind === "TransactionWriteConflict") return true;
    cause = "cause" in cause ? cause.cause : undefined;
  }
  return false;
}

const MOST_ATTEMPTS = 5;

/**
 * Runs a whole transaction, and retries it while it is aborted in favour of another: five attempts, with exponential
 * random back-off so that the same two do not collide again. What it does outside the database is repeated too.
 *
 * @throws Restart, which is answered with 503, when the last attempt is aborted too
 */
export async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Restart) || attempts === MOST_ATTEMPTS) throw error;
      await pause(2 ** attempts * 10 * (0.5 + Math.random()));
    }
  }
}
