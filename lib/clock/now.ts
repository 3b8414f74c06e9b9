import { AsyncLocalStorage } from "node:async_hooks";

/** The time of whoever set one, for what it runs and nothing else; the running server has no way to. */
export const SET_TIME = new AsyncLocalStorage<Date>();

/** The moment that commands write down: the clock's, or the one that the demonstration's seed or a test has set. */
export function now(): Date {
  return timeSet() ?? new Date();
}

/** The moment that was set, or null where the clock runs. */
export function timeSet(): Date | null {
  const at = SET_TIME.getStore();
  return at ? new Date(at) : null;
}
