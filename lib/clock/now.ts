import { AsyncLocalStorage } from "node:async_hooks";

/** A time set for the code it runs and nothing else; the running server has no way to set one. */
export const SET_TIME = new AsyncLocalStorage<Date>();

/** The moment that commands record: the clock's, or the one set by the demonstration's seed or a test. */
export function now(): Date {
  return timeSet() ?? new Date();
}

/** The moment that was set, or null if the clock is real. */
export function timeSet(): Date | null {
  const at = SET_TIME.getStore();
  return at ? new Date(at) : null;
}

/**
 * Runs `act` as if it were `time`, so that the demonstration and tests have a past. The boundaries check
 * refuses it elsewhere.
 */
export function atTime<T>(time: Date, act: () => Promise<T>): Promise<T> {
  return SET_TIME.run(time, act);
}
