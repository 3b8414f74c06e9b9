import type { Logger } from "pino";
import type { Env } from "@/lib/env";
import type { openPageCache, PrimaryPages } from "@/lib/page-cache/page-cache";
import type { Renders } from "@/lib/reverse-proxy/address-shares";
import type { NextPort } from "@/lib/reverse-proxy/next-upstream";
import type { PublicOrigin } from "@/lib/reverse-proxy/public-origin";

/** What a front server needs before it answers. */
export type Behind = {
  nextPort: NextPort;
  /** proves to Next that a request comes from the front server */
  token: string;
  /** the build whose pages are cached; absent in development, where every page is rendered again */
  build: string | undefined;
};

type PageCache = ReturnType<typeof openPageCache>;

/** The page cache of one process, before it is opened. */
export type PreparedPageCache = {
  open(renders: Renders): PageCache;
  /** in the background */
  warmUp(cache: PageCache, signal: AbortSignal): void;
  /** saves the pages for the next start and writes the last counts of reads */
  close(): Promise<void>;
};

/** The share of the page cache's memory for the process that renders for all workers; they divide the rest equally. */
const PRIMARY_SHARE = 1 / 2;

/**
 * Prepares the page cache as the settings have it; none in development, or where nothing is to be cached.
 *
 * @param pages of a worker: who renders for all of them
 * @param onSettings is called when settings may have changed
 */
export async function preparePageCache(
  settings: Env,
  { token, build }: Behind,
  origin: PublicOrigin,
  log: Logger,
  pages?: PrimaryPages,
  onSettings: () => void = () => {},
): Promise<PreparedPageCache | undefined> {
  if (build === undefined) return undefined;
  if (settings.LODESTONE_KEPT_PAGES_MB === 0) {
    if (!pages) await (await import("./saved-pages")).removeSavedPages(settings);
    return undefined;
  }
  // Imported only now: earlier, they would have read the settings before they were complete.
  const [{ plannedPool: pool }, pageCache, store, access, changeLog, readCounter, warming, fromStart] =
    await Promise.all([
      import("@/lib/db/pool"),
      import("@/lib/page-cache/page-cache"),
      import("@/lib/page-cache/page-store"),
      import("@/lib/page-cache/access-query"),
      import("@/lib/page-cache/change-log"),
      import("@/lib/page-cache/read-counter"),
      import("@/lib/page-cache/warm-up"),
      import("./saved-pages"),
    ]);
  const reads = readCounter.openReadCounter(
    (text, values) => pool.query(text, values),
    (error) => log.warn({ err: error }, "reads could not be written"),
  );
  const onError = (error: unknown) => log.warn({ err: error }, "a cached page could not be answered");
  const changes = changeLog.followChanges(changeLog.databaseChanges(pool), {
    table: "Setting",
    tell: onSettings,
  });
  const limit = settings.LODESTONE_KEPT_PAGES_MB * 1024 * 1024 * shareOf(settings, pages !== undefined);
  const stores = store.openStores(limit, changes, onError);
  const saved = pages ? undefined : await fromStart.restoreSavedPages(build, { changes, stores, log });
  return {
    open: (renders) =>
      pageCache.openPageCache({
        ...renders,
        accessQuery: access.queryAccess(pool),
        changes,
        stores,
        origin,
        token,
        build,
        staleMs: settings.LODESTONE_STALE_SECONDS * 1000,
        bench: settings.LODESTONE_BENCH === "on",
        noteRead: reads.note,
        onError,
        primary: pages,
      }),
    warmUp: (cache, signal) => void warming.warmUp(pool, cache.warm, signal).catch(onError),
    async close() {
      await saved?.close();
      await reads.close();
    },
  };
}

function shareOf({ LODESTONE_WORKERS: workers }: Env, isWorker: boolean): number {
  if (workers === 1) return 1;
  return isWorker ? (1 - PRIMARY_SHARE) / workers : PRIMARY_SHARE;
}
