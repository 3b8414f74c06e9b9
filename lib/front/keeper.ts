import { readSessionId } from "@/lib/auth/cookie";
import { accepts } from "./compression";
import { answerHeaders, type Exchange, sendOwnPage } from "./exchange";
import type { Keeper } from "./front-server";
import { type Answer, type KeptPath, keptPath, type Question } from "./kept-pages";
import { type KeptAnswer, openStore } from "./kept-store";
import type { NextUpstream } from "./next-upstream";
import { RESTING } from "./own-pages";
import type { PublicOrigin } from "./public-origin";
import { renderForRank } from "./render-for-rank";

export type KeeperOptions = {
  question: Question;
  next: NextUpstream;
  origin: PublicOrigin;
  /** proves to Next that it is the front server who asks */
  token: string;
  /** of this build: bytes of another are not to be served */
  build: string;
  limit: number;
  /** tells the number of queries in a header */
  bench: boolean;
  onError: (error: unknown) => void;
  /** a report's page went out to a reader */
  noteRead?: (versionId: string) => void;
};

/** Below this, compressing makes a body longer. */
const WORTH_COMPRESSING = 1_000;

/**
 * Answers pages from kept bytes. The question is asked on every request, so whoever's session or membership has ended,
 * and whatever was withdrawn, is gone with the next request; the bytes only save the rendering.
 */
export function openKeeper(options: KeeperOptions): Keeper {
  const { question, next, origin, token, build, limit, bench, onError, noteRead } = options;
  const store = openStore(limit);

  return {
    async answer(exchange) {
      const path = pathToKeep(exchange);
      if (!path) return false;
      try {
        // A feed is read by programs and is a stranger's, whoever's browser it may be.
        const sessionId = path.page === "feed" ? null : await readSessionId(exchange.request.headers.cookie);
        const answer = await question({ sessionId, path });
        if (answer.kind === "ask-next") return false;
        const kept = await store.get(keyOf(build, path, answer), () =>
          renderForRank(path, answer, { next, origin, token }),
        );
        if (!kept) return false;
        send(exchange, kept, bench);
        if (path.page === "report" && answer.versionId && exchange.method === "GET") {
          noteRead?.(answer.versionId);
        }
      } catch (error) {
        onError(error);
        sendOwnPage(exchange, RESTING);
      }
      return true;
    },
  };
}

/** Flight requests, ranges, previews and anything but reading are Next's own. */
function pathToKeep({ method, target, request: { headers } }: Exchange): KeptPath | null {
  if (method !== "GET" && method !== "HEAD") return null;
  if (
    headers.rsc !== undefined ||
    headers["next-router-state-tree"] !== undefined ||
    headers.range !== undefined
  )
    return null;
  if (/[?&]_rsc=/.test(target) || headers.cookie?.includes("__prerender_bypass")) return null;
  return keptPath(target);
}

/** Everything that the bytes depend on. */
function keyOf(
  build: string,
  path: KeptPath,
  { rank, signedIn, epoch, versionId }: Extract<Answer, { kind: "kept" }>,
): string {
  return JSON.stringify([build, path.target, rank, signedIn, versionId, epoch]);
}

function send(exchange: Exchange, { bytes, headers }: KeptAnswer, bench: boolean): void {
  const { request, response, method, nonce } = exchange;
  const compressed = bytes.size > WORTH_COMPRESSING && accepts(request.headers["accept-encoding"], "gzip");
  const gzip = compressed ? bytes.gzip(nonce) : undefined;
  response.cork();
  response.writeHead(200, {
    ...answerHeaders(exchange, 200, headers),
    vary: "cookie, rsc, accept-encoding",
    "content-length": gzip?.length ?? bytes.plainLength,
    ...(gzip ? { "content-encoding": "gzip" } : {}),
    ...(bench ? { "x-lodestone-queries": "1" } : {}),
  });
  if (method !== "HEAD") for (const part of gzip ? [gzip] : bytes.plain(nonce)) response.write(part);
  response.end();
  response.uncork();
}
