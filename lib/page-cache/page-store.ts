import { LRUCache } from "lru-cache";
import type { PageReads } from "@/lib/db/page-reads";
import type { ChangeLog } from "./change-log";
import type { PageBytes } from "./page-bytes";

/**
 * One rendered page; its headers are names and values alternating. `reads` is what it was made from, null if unknown.
 */
export type RenderedPage = { bytes: PageBytes; headers: string[]; reads: PageReads | null };

/**
 * The age of a cached page: no change up to `asOf` affects it, except for what may lag; `at` is when it was rendered.
 */
export type Since = { asOf: number; old: boolean; at: number };

/** A page as it was rendered; one from the cache of another process says when. */
export type Rendered = RenderedPage & { since?: Since };

/** Renders a page; `null` when there is nothing to cache. */
type Render = () => Promise<Rendered | null>;

/**
 * Pages in memory, with the least recently used evicted first; each is rendered once, however many requests wait for
 * it.
 */
export type PageStore = {
  /**
   * The page, valid for all changes of its history up to an epoch, except for what may lag.
   *
   * @param render called on a miss
   * @param refresh called for a slightly stale page, while the stale one is sent
   */
  get(key: string, asOf: AsOf, render: Render, refresh: Render): Promise<Entry | null>;
  /** The cached page of the current history, without checking whether anything has changed. */
  peek(key: string): Entry | undefined;
  /** bytes in memory */
  size(): number;
  /** the pages that are valid for all changes up to `epoch`, most recently used first */
  saved(epoch: number): SavedPage[];
  /** Loads pages that another process saved at `epoch`; most recently used first. */
  restore(pages: readonly SavedPage[], epoch: number): void;
};

/** A page of a store, for the store of another process. */
export type SavedPage = {
  key: string;
  answer: RenderedPage;
  /** whether it is stale in what may lag */
  old: boolean;
  /** when it was made, in ms since 1970 */
  at: number;
};

export type Entry = Since & { answer: RenderedPage; history: number };

/** Pages show dates and ages, so none is cached for longer than this, even if nothing has changed. */
export const LONGEST_MS = 10 * 60_000;
/** The memory that an entry takes besides its bytes. */
const OVERHEAD = 1_000;

/** The share of memory for searches, filters and further pages of lists. */
const ASKED_SHARE = 1 / 8;

/** The state of the catalogue that a request must be answered from, as `ChangeLog.catchUp` returned it. */
export type AsOf = { epoch: number; history: number };

/** Pages without a query, and with one. */
export type PageStores = { plain: PageStore; asked: PageStore };

/**
 * Two stores within one limit: there is no end of addresses with a query, and they evict each other, never the reports.
 *
 * @param limit of memory, in bytes
 */
export function openStores(
  limit: number,
  changes: Pick<ChangeLog, "effectOf" | "history">,
  onError: (error: unknown) => void,
): PageStores {
  const asked = Math.floor(limit * ASKED_SHARE);
  const refresh = refresher(onError);
  return {
    plain: openStore(limit - asked, changes, refresh),
    asked: openStore(asked, changes, refresh),
  };
}

function openStore(
  limit: number,
  changes: Pick<ChangeLog, "effectOf" | "history">,
  refresh: Refresher,
): PageStore {
  const pages = new LRUCache<string, Entry>({
    maxSize: Math.max(limit, 1),
    sizeCalculation: ({ answer }, key) => answer.bytes.size + sizeOf(answer.reads) + key.length + OVERHEAD,
    ttl: LONGEST_MS,
  });
  const flights = new Map<string, Promise<Entry | null>>();

  function start(key: string, { epoch, history }: AsOf, render: Render): Promise<Entry | null> {
    const flight = render()
      .then((answer) => {
        // What is read while it renders is of this epoch or newer, so every later change counts.
        const made = answer && { asOf: epoch, old: false, at: Date.now(), ...answer.since, history, answer };
        if (made) pages.set(key, made, { ttl: Math.max(1, made.at + LONGEST_MS - Date.now()) });
        return made;
      })
      .finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  }

  return {
    async get(key, asOf, render, makeAgain) {
      const { epoch, history } = asOf;
      for (;;) {
        const entry = pages.get(key) ?? (await (flights.get(key) ?? start(key, asOf, render)));
        if (!entry) return null;
        const effect =
          entry.history === history ? changes.effectOf(entry.answer.reads, entry.asOf, epoch) : "gone";
        if (effect === "gone") {
          // Another request may have stored a newer one meanwhile.
          if (pages.peek(key) === entry) pages.delete(key);
          continue;
        }
        entry.asOf = Math.max(entry.asOf, epoch);
        entry.old ||= effect === "old";
        if (entry.old && !flights.has(key)) refresh(() => start(key, asOf, makeAgain));
        return entry;
      }
    },
    peek(key) {
      const entry = pages.peek(key);
      return entry?.history === changes.history() ? entry : undefined;
    },
    size: () => pages.calculatedSize,
    saved(epoch) {
      const saved: SavedPage[] = [];
      for (const [key, { answer, asOf, old, at, history }] of pages.entries()) {
        if (history !== changes.history()) continue;
        const effect = changes.effectOf(answer.reads, asOf, epoch);
        if (effect !== "gone") saved.push({ key, answer, old: old || effect === "old", at });
      }
      return saved;
    },
    restore(saved, epoch) {
      for (const { key, answer, old, at } of saved.toReversed()) {
        const ttl = Math.min(at + LONGEST_MS - Date.now(), LONGEST_MS);
        if (ttl > 0) pages.set(key, { answer, asOf: epoch, old, at, history: changes.history() }, { ttl });
      }
    },
  };
}

function sizeOf(reads: PageReads | null): number {
  let size = 0;
  for (const { asked, shown } of reads ?? []) size += 400 + asked.byteLength + shown.byteLength;
  return size;
}

type Refresher = (work: () => Promise<unknown>) => void;

/** The share of time for rendering pages again that may lag. */
const REFRESH_SHARE = 1 / 10;
/** A worker gets at once what another process is still making again. */
const LEAST_REST_MS = 100;

/** One at a time, with pauses in between, so that pages that may lag never delay others. */
function refresher(onError: (error: unknown) => void): Refresher {
  let busy = false;
  let restsUntil = 0;
  return (work) => {
    const began = performance.now();
    if (busy || began < restsUntil) return;
    busy = true;
    work()
      .catch(onError)
      .finally(() => {
        busy = false;
        const rest = (performance.now() - began) * (1 / REFRESH_SHARE - 1);
        restsUntil = performance.now() + Math.max(rest, LEAST_REST_MS);
      });
  };
}
