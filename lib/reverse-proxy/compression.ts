import type { Transform } from "node:stream";
import { constants, createGzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

const TEXT =
  /^(text\/|application\/(json|javascript|xml|rss\+xml|atom\+xml|feed\+json|ld\+json|manifest\+json)|image\/svg)/;

/** Browsers send the same value every time. */
const known = new LRUCache<string, boolean>({ max: 200 });

/** Whether a client accepts gzip in `accept-encoding` (RFC 9110, section 12.5.3) and does not prefer plain bytes. */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  if (!acceptEncoding || acceptEncoding.length > 200) return false;
  const before = known.get(acceptEncoding);
  if (before !== undefined) return before;
  const negotiator = new Negotiator({ headers: { "accept-encoding": acceptEncoding } });
  const taken = negotiator.encodings(["gzip", "identity"])[0] === "gzip";
  known.set(acceptEncoding, taken);
  return taken;
}

/**
 * Whether compressing bytes of this type and length is worth it. Event streams are not: there are many at once, and each
 * would keep a compressor for its few bytes.
 */
export function isCompressible(type: string | undefined, length: number | undefined): boolean {
  return TEXT.test(type ?? "") && !isEventStream(type) && (length === undefined || length > 1_000);
}

/** Whether an answer goes on until someone ends it. */
export function isEventStream(type: string | undefined): boolean {
  return type?.startsWith("text/event-stream") ?? false;
}

/** Compresses a stream and flushes each write at once, so that the client does not wait for the end. */
export function compressor(): Transform {
  return createGzip({ level: 5, flush: constants.Z_SYNC_FLUSH });
}
