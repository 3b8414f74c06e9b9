import { LRUCache } from "lru-cache";

/** The cached page that strangers last got at each address, for times when the database is unavailable. */
export type OutagePages = {
  /** the database has just answered, and strangers may get the page with this key */
  note(target: string, key: string): void;
  /** whether strangers may still get cached pages */
  mayServe(): boolean;
  /** the key of the page that was recorded last, however long ago */
  find(target: string): string | undefined;
};

/** How many addresses are remembered. */
const MOST = 20_000;

/**
 * What has changed since the database last answered is unknown, so after a short time no cached page is sent.
 *
 * @param staleMs since its last answer; 0 for never
 */
export function openOutagePages(staleMs: number, now: () => number = Date.now): OutagePages {
  const keys = new LRUCache<string, string>({ max: MOST });
  let answeredAt = Number.NEGATIVE_INFINITY;
  return {
    note(target, key) {
      answeredAt = now();
      keys.set(target, key);
    },
    mayServe: () => now() - answeredAt < staleMs,
    find: (target) => keys.get(target),
  };
}
