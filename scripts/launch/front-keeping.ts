import type { Logger } from "pino";
import type { Env } from "@/lib/env";
import type { openKeeper, PrimaryPages } from "@/lib/front/keeper";
import type { NextPort } from "@/lib/front/next-upstream";
import type { PublicOrigin } from "@/lib/front/public-origin";
import type { Renders } from "@/lib/front/shares";

/** What a front server needs before it answers. */
export type Behind = {
  nextPort: NextPort;
  /** proves to Next that a request comes from the front server */
  token: string;
  /** the build whose pages are cached; absent in development, where every page is rendered again */
  build: string | undefined;
};

type PageCache = ReturnType<typeof openKeeper>;

/** The page cache of one process, before it is opened. */
export type Keeping = {
  open(renders: Renders): PageCache;
  /** in the background */
  warmUp(cache: PageCache, signal: AbortSignal): void;
  /** saves the pages for the next start and writes the last counts of reads */
  close(): Promise<void>;
};

/** The share of the page cache's memory for the process that renders for all workers; they divide the rest equally. */
const PRIMARY_SHARE = 1 / 2;

/**
 * Prepares the page cache as the settings have it; none in development, or where nothing is to be kept.
 *
 * @param pages of a worker: who renders for all of them
 */
export async function openKeeping(
  settings: Env,
  { token, build }: Behind,
  origin: PublicOrigin,
  log: Logger,
  pages?: PrimaryPages,
): Promise<Keeping | undefined> {
  if (build === undefined) return undefined;
  if (settings.LODESTONE_KEPT_PAGES_MB === 0) {
    if (!pages) await (await import("./kept-pages")).removeKeptPages(settings);
    return undefined;
  }
  // Imported only now: earlier, they would have read the settings before they were complete.
  const [{ plannedPool: pool }, keeper, store, question, changeLog, readCounter, warming, fromStart] =
    await Promise.all([
      import("@/lib/db/pool"),
      import("@/lib/front/keeper"),
      import("@/lib/front/kept-store"),
      import("@/lib/front/question"),
      import("@/lib/front/change-log"),
      import("@/lib/front/read-counter"),
      import("@/lib/front/warm-up"),
      import("./kept-pages"),
    ]);
  const reads = readCounter.openReadCounter(
    (text, values) => pool.query(text, values),
    (error) => log.warn({ err: error }, "reads could not be written"),
  );
  const onError = (error: unknown) => log.warn({ err: error }, "a kept page could not be answered");
  const changes = changeLog.followChanges(changeLog.databaseChanges(pool));
  const limit = settings.LODESTONE_KEPT_PAGES_MB * 1024 * 1024 * shareOf(settings, pages !== undefined);
  const stores = store.openStores(limit, changes, onError);
  const kept = pages ? undefined : await fromStart.keepFromStart(build, { changes, stores, log });
  return {
    open: (renders) =>
      keeper.openKeeper({
        ...renders,
        question: question.askDatabase(pool),
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
      await kept?.close();
      await reads.close();
    },
  };
}

function shareOf({ LODESTONE_WORKERS: workers }: Env, isWorker: boolean): number {
  if (workers === 1) return 1;
  return isWorker ? (1 - PRIMARY_SHARE) / workers : PRIMARY_SHARE;
}
