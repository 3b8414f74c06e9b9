import { PUBLIC_RANK } from "@/lib/access/types";
import { readSessionId } from "@/lib/auth/session/cookie";
import { networkOf } from "@/lib/ip-address";
import { acceptsGzip } from "@/lib/reverse-proxy/compression";
import { cachedPageHeaders, type Exchange, sendOwnPage } from "@/lib/reverse-proxy/exchange";
import type { FairQueue } from "@/lib/reverse-proxy/fair-queue";
import type { PageCache } from "@/lib/reverse-proxy/front-server";
import type { NextUpstream } from "@/lib/reverse-proxy/next-upstream";
import { tooMany, UNAVAILABLE } from "@/lib/reverse-proxy/own-pages";
import type { PublicOrigin } from "@/lib/reverse-proxy/public-origin";
import { type RequestBudget, TooMany } from "@/lib/reverse-proxy/request-budget";
import { type AccessQuery, type Answer, type Cacheable, type CachedPath, cachedPath } from "./cached-paths";
import type { ChangeLog } from "./change-log";
import { openOutagePages } from "./outage-pages";
import type { AsOf, Entry, PageStores, Rendered, RenderedPage } from "./page-store";
import { renderForRank } from "./render-for-rank";
import type { Warm } from "./warm-up";

export type PageCacheOptions = {
  accessQuery: AccessQuery;
  changes: Pick<ChangeLog, "catchUp">;
  stores: PageStores;
  /** over separate connections, which no request of a visitor uses */
  next: NextUpstream;
  queue: FairQueue;
  budget: RequestBudget;
  origin: PublicOrigin;
  /** proves to Next that a request comes from the front server */
  token: string;
  /** the id of this build: pages of another must not be served */
  build: string;
  /** how long strangers get cached pages while the database is unavailable */
  staleMs: number;
  /** reports the number of queries in a header */
  bench: boolean;
  onError: (error: unknown) => void;
  /** a report's page went out to a reader */
  noteRead?: (versionId: string) => void;
  /** in one of several workers: renders for all of them, and caches what they do not */
  primary?: PrimaryPages;
};

/** The pages that one process caches for all workers. */
export type PrimaryPages = {
  /**
   * @param address is charged if the page must be rendered; absent for pages that are rendered in the background
   * @throws TooMany
   */
  page(path: CachedPath, reader: Cacheable, address: string | null): Promise<Rendered | null>;
  lastSent(target: string): Promise<RenderedPage | null>;
};

/** The answer of the process that renders for all workers. */
export type ForWorkers = {
  /** @throws TooMany */
  page(target: string, reader: Cacheable, address: string | null): Promise<Entry | null>;
  lastSent(target: string): Entry | null;
};

/** The answer to an access query once this process knows every change up to it. */
type CacheableAsOf = Cacheable & AsOf;
type AnswerAsOf = CacheableAsOf | Exclude<Answer, Cacheable>;

/** The queue key at Next for renders that no request waits for. */
const BACKGROUND = "background";

/** Searches that are not cached, and count like those that are. */
const UNCACHED_SEARCH = /^\/(?:search\/suggestions|forum\/search)(?:\?|$)/;

/**
 * Answers requests for pages from the page cache. Access is checked in the database on every request, so the end of a
 * session or membership, and a withdrawal, take effect at the next one; the cache only saves the rendering.
 */
export function openPageCache(options: PageCacheOptions): PageCache & { warm: Warm; forWorkers: ForWorkers } {
  const {
    accessQuery,
    changes,
    stores,
    next,
    queue,
    budget,
    origin,
    token,
    build,
    staleMs,
    bench,
    onError,
    noteRead,
    primary,
  } = options;
  const outage = openOutagePages(staleMs);
  const told = bench ? ["x-lodestone-queries", "1"] : [];
  const storeOf = ({ target }: CachedPath) => (target.includes("?") ? stores.asked : stores.plain);

  /** `null` when the database is unavailable. */
  async function answerAsOf(asked: Parameters<AccessQuery>[0]): Promise<AnswerAsOf | null> {
    try {
      const answer = await accessQuery(asked);
      if (answer.kind === "ask-next") return answer;
      // Field by field: copying them costs cached pages 3 % of their CPU.
      const { kind, rank, signedIn, epoch, mark, day, versionId } = answer;
      const history = await changes.catchUp(epoch, mark);
      return { kind, rank, signedIn, epoch, mark, day, versionId, history };
    } catch (error) {
      onError(error);
      return null;
    }
  }

  /** A stranger gets what strangers got last; the access of anyone else cannot be checked. */
  async function sendInOutage(exchange: Exchange, path: CachedPath, isStranger: boolean): Promise<void> {
    const mayBeSent = isStranger && outage.mayServe();
    const page = mayBeSent && (lastSent(path)?.answer ?? (await primary?.lastSent(path.target)));
    if (page) send(exchange, page, ["x-lodestone-stale", "1"]);
    else sendOwnPage(exchange, UNAVAILABLE);
  }

  function lastSent(path: CachedPath): Entry | undefined {
    const key = outage.find(path.target);
    return key === undefined ? undefined : storeOf(path).peek(key);
  }

  async function render(path: CachedPath, answer: Cacheable, key: string): Promise<RenderedPage | null> {
    const place = await queue.enter(key);
    return renderForRank(path, answer, { next, origin, token }).finally(place.leave);
  }

  async function make(path: CachedPath, answer: Cacheable, address: string | null): Promise<Rendered | null> {
    if (primary) return primary.page(path, answer, address);
    if (address === null) return render(path, answer, BACKGROUND);
    await budget.spend(address, path.page === "search");
    return render(path, answer, networkOf(address));
  }

  async function entry(
    path: CachedPath,
    answer: CacheableAsOf,
    address: string | null,
  ): Promise<Entry | null> {
    const key = keyOf(build, path, answer);
    const found = await storeOf(path).get(
      key,
      answer,
      () => make(path, answer, address),
      () => make(path, answer, null),
    );
    if (found && answer.rank === PUBLIC_RANK && !answer.signedIn) outage.note(path.target, key);
    return found;
  }

  return {
    forWorkers: {
      async page(target, reader, address) {
        const path = cachedPath(target);
        if (!path) return null;
        const history = await changes.catchUp(reader.epoch, reader.mark);
        return entry(path, { ...reader, history }, address);
      },
      lastSent(target) {
        const path = cachedPath(target);
        return (path && lastSent(path)) ?? null;
      },
    },
    async warm(target, reader) {
      const path = cachedPath(target);
      if (!path) return;
      const answer = await answerAsOf({ sessionId: null, path });
      if (answer?.kind !== "cacheable") return;
      await entry(path, { ...answer, ...reader }, null).catch(onError);
    },
    async answer(exchange) {
      const path = cachedPath(exchange.target);
      if (!isRead(exchange)) return false;
      try {
        if (!path) {
          if (UNCACHED_SEARCH.test(exchange.target)) await budget.spend(exchange.address, true);
          return false;
        }
        if (isNeverCached(exchange)) {
          await budget.spend(exchange.address, path.page === "search");
          return false;
        }
        // A feed is read by programs, and is always rendered as for a visitor who is not signed in.
        const sessionId = path.page === "feed" ? null : await readSessionId(exchange.request.headers.cookie);
        const answer = await answerAsOf({ sessionId, path });
        if (answer === null) {
          await sendInOutage(exchange, path, sessionId === null);
          return true;
        }
        if (answer.kind === "ask-next") return false;
        const found = await entry(path, answer, exchange.address);
        if (!found) return false;
        send(exchange, found.answer, told);
        if (path.page === "report" && answer.versionId && exchange.method === "GET") {
          noteRead?.(answer.versionId);
        }
      } catch (error) {
        if (!(error instanceof TooMany)) onError(error);
        sendOwnPage(exchange, error instanceof TooMany ? tooMany(error.seconds) : UNAVAILABLE);
      }
      return true;
    },
  };
}

function isRead({ method }: Exchange): boolean {
  return method === "GET" || method === "HEAD";
}

/** Flight requests, ranges and previews are never cached: each is rendered. */
function isNeverCached({ target, request: { headers } }: Exchange): boolean {
  return (
    headers.rsc !== undefined ||
    headers["next-router-state-tree"] !== undefined ||
    headers.range !== undefined ||
    /[?&]_rsc=/.test(target) ||
    headers.cookie?.includes("__prerender_bypass") === true
  );
}

/** Everything that the bytes depend on, except for changes of the content, which the store handles. */
function keyOf(build: string, path: CachedPath, { rank, signedIn, day, versionId }: Cacheable): string {
  return `${build} ${rank} ${signedIn} ${versionId} ${day} ${path.target}`;
}

/** Makes the bytes for this answer, which is the first on its connection, so that at most one waits on each. */
function send(exchange: Exchange, { bytes, headers }: RenderedPage, more: readonly string[]): void {
  const { request, response, method, nonce, timeouts } = exchange;
  const zipped = bytes.gzipLength < bytes.plainLength && acceptsGzip(request.headers["accept-encoding"]);
  response.cork();
  const head = cachedPageHeaders(exchange, headers);
  head.push("vary", "cookie, rsc, accept-encoding");
  head.push("content-length", String(zipped ? bytes.gzipLength : bytes.plainLength));
  if (zipped) head.push("content-encoding", "gzip");
  head.push(...more);
  response.writeHead(200, head);
  if (method !== "HEAD") {
    for (const part of zipped ? bytes.gzip(nonce) : bytes.plain(nonce)) response.write(part);
  }
  response.end();
  response.uncork();
  // Most are read at once; for the others, each byte that the client reads extends the timeout.
  if (response.socket && response.socket.writableLength > 0) response.socket.setTimeout(timeouts.unreadMs);
}
