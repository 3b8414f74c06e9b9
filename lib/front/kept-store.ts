import { LRUCache } from "lru-cache";
import type { KeptBytes } from "./kept-bytes";

/** One rendered page; its headers are name and value in turns. */
export type KeptAnswer = { bytes: KeptBytes; headers: string[] };

/** Pages in memory, the least recently asked for forgotten first; each is made once, however many wait for it. */
export type KeptStore = {
  /**
   * @param make asked on a miss; `null` when there is nothing to keep
   */
  get(key: string, make: () => Promise<KeptAnswer | null>): Promise<KeptAnswer | null>;
  /** bytes in memory */
  size(): number;
};

/** Pages show dates and ages, so none is kept for longer than this even when nothing has changed. */
const LONGEST_MS = 10 * 60_000;
/** What an entry takes beside its bytes. */
const OVERHEAD = 1_000;

/** Of the memory for kept pages: what searches, filters and further pages of lists may take. */
const ASKED_SHARE = 1 / 8;

/**
 * Two stores in one limit: addresses with a query are without end, and they push each other
 * out, never the reports.
 *
 * @param limit of memory, in bytes
 */
export function openStores(limit: number): { plain: KeptStore; asked: KeptStore } {
  const asked = Math.floor(limit * ASKED_SHARE);
  return { plain: openStore(limit - asked), asked: openStore(asked) };
}

function openStore(limit: number): KeptStore {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: Math.max(limit, 1),
    sizeCalculation: ({ bytes }, key) => bytes.size + key.length + OVERHEAD,
    ttl: LONGEST_MS,
  });
  const making = new Map<string, Promise<KeptAnswer | null>>();
  return {
    async get(key, make) {
      const known = kept.get(key);
      if (known) return known;
      let flight = making.get(key);
      if (!flight) {
        flight = make()
          .then((made) => {
            if (made) kept.set(key, made);
            return made;
          })
          .finally(() => making.delete(key));
        making.set(key, flight);
      }
      return flight;
    },
    size: () => kept.calculatedSize,
  };
}
