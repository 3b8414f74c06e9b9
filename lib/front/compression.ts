import type { Transform } from "node:stream";
import { constants, createBrotliCompress, createGzip } from "node:zlib";

const TEXT =
  /^(text\/|application\/(json|javascript|xml|rss\+xml|atom\+xml|feed\+json|ld\+json|manifest\+json)|image\/svg)/;

/** Encodings that are written here, best first. */
export type Encoding = "br" | "gzip";

/** Whether a client takes an encoding, by its `accept-encoding`; one with `q=0` it does not. */
export function accepts(acceptEncoding: string | undefined, encoding: Encoding): boolean {
  return (acceptEncoding ?? "").split(",").some((part) => {
    const [name, ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    return (name === encoding || name === "*") && !parameters.some((text) => /^q=0(\.0*)?$/.test(text));
  });
}

/** Whether bytes of this type get smaller, and are enough to be worth it. */
export function isCompressible(type: string | undefined, length: number | undefined): boolean {
  return TEXT.test(type ?? "") && (length === undefined || length > 1_000);
}

/** Compresses while it streams; what has been written is sent on at once, so that nothing waits for the end. */
export function compressor(encoding: Encoding): Transform {
  return encoding === "br"
    ? createBrotliCompress({
        flush: constants.BROTLI_OPERATION_FLUSH,
        params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
      })
    : createGzip({ level: 5, flush: constants.Z_SYNC_FLUSH });
}
