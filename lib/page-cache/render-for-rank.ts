import { renderHeaders } from "@/lib/auth/render-request";
import { parseReads } from "@/lib/db/page-reads";
import { type NextAnswer, NextUnreachable, type NextUpstream } from "@/lib/reverse-proxy/next-upstream";
import { makeNonce } from "@/lib/reverse-proxy/nonce";
import type { PublicOrigin } from "@/lib/reverse-proxy/public-origin";
import { trustedHeaders } from "@/lib/reverse-proxy/request-headers";
import type { Answer, CachedPath } from "./cached-paths";
import { toPageBytes } from "./page-bytes";
import type { RenderedPage } from "./page-store";
import { READS_TRAILER } from "./render-reads";

/** A page larger than this is not worth its memory. */
const LARGEST = 8 * 1024 * 1024;
const TIMEOUT_MS = 30_000;

/** Replaces the nonce while Next renders. It never leaves the server, so no text can contain it on purpose. */
const PLACEHOLDER = makeNonce();

const CACHED_TYPES = /^(text\/html|application\/(rss\+xml|atom\+xml|xml))\b/;
/** Headers of Next that are part of the page. */
const CACHED_HEADERS = ["content-type", "content-language"] as const;

/**
 * Has Next render a page by rank: without a cookie, an address or anything else of the user, so that the bytes contain
 * nothing personal.
 *
 * @returns `null` when the answer is not one to cache: not found, moved, personal
 * @throws NextUnreachable
 */
export async function renderForRank(
  path: CachedPath,
  viewer: Extract<Answer, { kind: "cacheable" }>,
  { next, origin, token }: { next: NextUpstream; origin: PublicOrigin; token: string },
): Promise<RenderedPage | null> {
  const headers = {
    ...trustedHeaders({ headers: {}, address: "front", origin, nonce: PLACEHOLDER, token }),
    ...renderHeaders(token, viewer),
    accept: "text/html, application/rss+xml",
  };
  const answer = await next.ask({
    method: "GET",
    path: path.target,
    headers,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const type = String(answer.headers["content-type"] ?? "");
  if (answer.statusCode !== 200 || !CACHED_TYPES.test(type) || answer.headers["set-cookie"]) {
    await answer.body.dump();
    return null;
  }
  const body = await readAll(answer);
  if (!body) return null;
  const bytes = type.startsWith("text/html") ? Buffer.from(withoutHydration(body.toString("utf8"))) : body;
  const reads = answer.trailers[READS_TRAILER];
  return {
    bytes: await toPageBytes(bytes, PLACEHOLDER),
    headers: pageHeaders(answer),
    reads: reads === undefined ? null : parseReads(reads),
  };
}

function pageHeaders(answer: NextAnswer): string[] {
  return CACHED_HEADERS.flatMap((name) => {
    const value = answer.headers[name];
    return typeof value === "string" && !value.includes(PLACEHOLDER) ? [name, value] : [];
  });
}

async function readAll({ body }: NextAnswer): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > LARGEST) return null;
    }
  } catch (cause) {
    throw new NextUnreachable("Next broke off", { cause });
  }
  return Buffer.concat(chunks);
}

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const SCRIPT_PRELOAD = /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\bas="script")[^>]*>/g;
const STAYS = /\bdata-page-script\b|\btype="application\/ld\+json"/;

/**
 * A page of Next without what would bring React to life in it: its scripts and the flight data that repeats the page's
 * words. Cached pages are for reading; they need none of it, and what they do need (theme, contents, cards) are scripts of
 * ours that carry `data-page-script`. HTML ends a script at the first closing tag, whatever is inside, and React escapes
 * that tag in what it writes there.
 */
export function withoutHydration(html: string): string {
  return html
    .replace(SCRIPT, (script, attributes: string) => (STAYS.test(attributes) ? script : ""))
    .replace(SCRIPT_PRELOAD, "");
}
