import { Transform } from "node:stream";

/** The largest body that is taken, for whatever path. */
const BODY_LIMIT = 12 * 1024 * 1024;

/** More was sent than is taken. */
export class BodyTooLarge extends Error {}

/** Whether a request says beforehand that it is too large. */
export function announcesTooMuch(contentLength: string | undefined, limit = BODY_LIMIT): boolean {
  return contentLength !== undefined && !(Number(contentLength) <= limit);
}

/** Lets a body through until it is too large, then fails with `BodyTooLarge`. */
export function limitBody(limit = BODY_LIMIT): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      if (total > limit) done(new BodyTooLarge());
      else done(null, chunk);
    },
  });
}
