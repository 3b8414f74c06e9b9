import { PUBLIC_RANK } from "@/lib/access/types";
import { readSessionId } from "@/lib/auth/session/cookie";
import type { ChangeLog } from "./change-log";
import { acceptsGzip } from "./compression";
import { cachedPageHeaders, type Exchange, sendOwnPage } from "./exchange";
import type { FairQueue } from "./fair-queue";
import type { Keeper } from "./front-server";
import { type Answer, type Kept, type KeptPath, keptPath, type Question } from "./kept-pages";
import type { AsOf, Entry, KeptAnswer, KeptStores, Made } from "./kept-store";
import { limitKey } from "./limit-key";
import type { NextUpstream } from "./next-upstream";
import { openOutagePages } from "./outage-pages";
import { tooMany, UNAVAILABLE } from "./own-pages";
import type { PublicOrigin } from "./public-origin";
import { renderForRank } from "./render-for-rank";
import type { RequestBudget } from "./request-budget";
import { TooMany } from "./too-many";
import type { Warm } from "./warm-up";

export type KeeperOptions = {
  question: Question;
  changes: Pick<ChangeLog, "catchUp">;
  stores: KeptStores;
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
  page(path: KeptPath, reader: Kept, address: string | null): Promise<Made | null>;
  lastSent(target: string): Promise<KeptAnswer | null>;
};

/** The answer of the process that renders for all workers. */
export type ForWorkers = {
  /** @throws TooMany */
  page(target: string, reader: Kept, address: string | null): Promise<Entry | null>;
  lastSent(target: string): Entry | null;
};

/** The answer to a question once this process knows every change up to it. */
type KeptNow = Kept & AsOf;
type AnswerNow = KeptNow | Exclude<Answer, Kept>;

/** The queue key at Next for renders that no request waits for. */
const BACKGROUND = "background";

/**
 * Answers requests for pages from the page cache. Access is checked in the database on every request, so the end of a
 * session or membership, and a withdrawal, take effect at the next one; the cache only saves the rendering.
 */
export function openKeeper(options: KeeperOptions): Keeper & { warm: Warm; forWorkers: ForWorkers } {
  const {
    question,
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
  const storeOf = ({ target }: KeptPath) => (target.includes("?") ? stores.asked : stores.plain);

  /** `null` when the database is unavailable. */
  async function askNow(asked: Parameters<Question>[0]): Promise<AnswerNow | null> {
    try {
      const answer = await question(asked);
      if (answer.kind === "ask-next") return answer;
      return { ...answer, history: await changes.catchUp(answer.epoch, answer.mark) };
    } catch (error) {
      onError(error);
      return null;
    }
  }

  /** A stranger gets what strangers got last; the access of anyone else cannot be checked. */
  async function sendInOutage(exchange: Exchange, path: KeptPath, isStranger: boolean): Promise<void> {
    const mayBeSent = isStranger && outage.mayServe();
    const kept = mayBeSent && (lastSent(path)?.answer ?? (await primary?.lastSent(path.target)));
    if (kept) send(exchange, kept, ["x-lodestone-stale", "1"]);
    else sendOwnPage(exchange, UNAVAILABLE);
  }

  function lastSent(path: KeptPath): Entry | undefined {
    const key = outage.find(path.target);
    return key === undefined ? undefined : storeOf(path).peek(key);
  }

  async function render(path: KeptPath, answer: Kept, key: string): Promise<KeptAnswer | null> {
    const place = await queue.enter(key);
    return renderForRank(path, answer, { next, origin, token }).finally(place.leave);
  }

  async function make(path: KeptPath, answer: Kept, address: string | null): Promise<Made | null> {
    if (primary) return primary.page(path, answer, address);
    if (address === null) return render(path, answer, BACKGROUND);
    await budget.spend(address, path.page === "search");
    return render(path, answer, limitKey(address));
  }

  async function entry(path: KeptPath, answer: KeptNow, address: string | null): Promise<Entry | null> {
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
        const path = keptPath(target);
        if (!path) return null;
        const history = await changes.catchUp(reader.epoch, reader.mark);
        return entry(path, { ...reader, history }, address);
      },
      lastSent(target) {
        const path = keptPath(target);
        return (path && lastSent(path)) ?? null;
      },
    },
    async warm(target, reader) {
      const path = keptPath(target);
      if (!path) return;
      const answer = await askNow({ sessionId: null, path });
      if (answer?.kind !== "kept") return;
      await entry(path, { ...answer, ...reader }, null).catch(onError);
    },
    async answer(exchange) {
      const path = keptPath(exchange.target);
      if (!path || !isForReading(exchange)) return false;
      try {
        if (isNextsOwn(exchange)) {
          await budget.spend(exchange.address, path.page === "search");
          return false;
        }
        // A feed is read by programs, and is always rendered as for a visitor who is not signed in.
        const sessionId = path.page === "feed" ? null : await readSessionId(exchange.request.headers.cookie);
        const answer = await askNow({ sessionId, path });
        if (answer === null) {
          await sendInOutage(exchange, path, sessionId === null);
          return true;
        }
        if (answer.kind === "ask-next") return false;
        const kept = await entry(path, answer, exchange.address);
        if (!kept) return false;
        send(exchange, kept.answer, told);
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

function isForReading({ method }: Exchange): boolean {
  return method === "GET" || method === "HEAD";
}

/** Flight requests, ranges and previews are never cached: each is rendered. */
function isNextsOwn({ target, request: { headers } }: Exchange): boolean {
  return (
    headers.rsc !== undefined ||
    headers["next-router-state-tree"] !== undefined ||
    headers.range !== undefined ||
    /[?&]_rsc=/.test(target) ||
    headers.cookie?.includes("__prerender_bypass") === true
  );
}

/** Everything that the bytes depend on, except for changes of the content, which the store handles. */
function keyOf(build: string, path: KeptPath, { rank, signedIn, day, versionId }: Kept): string {
  return `${build} ${rank} ${signedIn} ${versionId} ${day} ${path.target}`;
}

/** Makes the bytes for this answer, which is the first on its connection, so that at most one waits on each. */
function send(exchange: Exchange, { bytes, headers }: KeptAnswer, more: readonly string[]): void {
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
