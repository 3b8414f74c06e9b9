import { Transform } from "node:stream";

/** The largest body that is taken, for whatever path but one. */
const BODY_LIMIT = 12 * 1024 * 1024;
/** Copies of source documents: the files of others, as they are. */
const COPIES = /^\/api\/source-copies\/[0-9a-f-]{36}$/;
const COPY_LIMIT = 25 * 1024 * 1024;

/** The largest body that a path takes, in bytes. */
export function bodyLimit(path: string): number {
  return COPIES.test(path) ? COPY_LIMIT : BODY_LIMIT;
}

/** More was sent than is taken. */
export class BodyTooLarge extends Error {}

/** Whether a request says beforehand that it is too large. */
export function announcesTooMuch(contentLength: string | undefined, limit: number): boolean {
  return contentLength !== undefined && !(Number(contentLength) <= limit);
}

/** Lets a body through until it is too large, then fails with `BodyTooLarge`. */
export function limitBody(limit: number): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      if (total > limit) done(new BodyTooLarge());
      else done(null, chunk);
    },
  });
}
