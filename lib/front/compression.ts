import type { Transform } from "node:stream";
import { constants, createGzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

const TEXT =
  /^(text\/|application\/(json|javascript|xml|rss\+xml|atom\+xml|feed\+json|ld\+json|manifest\+json)|image\/svg)/;

/** Browsers say the same again and again. */
const known = new LRUCache<string, boolean>({ max: 200 });

/** Whether a client takes gzip, by its `accept-encoding` (RFC 9110, section 12.5.3), and does not like it less than plain. */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  if (!acceptEncoding || acceptEncoding.length > 200) return false;
  const before = known.get(acceptEncoding);
  if (before !== undefined) return before;
  const negotiator = new Negotiator({ headers: { "accept-encoding": acceptEncoding } });
  const taken = negotiator.encodings(["gzip", "identity"])[0] === "gzip";
  known.set(acceptEncoding, taken);
  return taken;
}

/** Whether bytes of this type get smaller, and are enough to be worth it. */
export function isCompressible(type: string | undefined, length: number | undefined): boolean {
  return TEXT.test(type ?? "") && (length === undefined || length > 1_000);
}

/** Compresses while it streams; what has been written is sent on at once, so that nothing waits for the end. */
export function compressor(): Transform {
  return createGzip({ level: 5, flush: constants.Z_SYNC_FLUSH });
}
