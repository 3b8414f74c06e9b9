import type { IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import { UUID_FORM } from "@/lib/slug-and-uuid";

/** A body of this size or less is read whole before Next is asked. */
export const SMALL_BODY = 64 * 1024;

const MEGABYTE = 1024 * 1024;
/** Where more is taken, and how much, in bytes; from staff alone. */
const LARGE_BODIES = [
  { path: /^\/desk(\/|$)/, limit: 12 * MEGABYTE },
  { path: /^\/admin\/people\/(import|grant)$/, limit: 12 * MEGABYTE },
  { path: /^\/admin\/settings\/look$/, limit: 2 * MEGABYTE },
  { path: /^\/api\/attachments$/, limit: 15 * MEGABYTE },
  { path: new RegExp(`^/api/source-copies/${UUID_FORM}$`), limit: 25 * MEGABYTE },
];

/** The largest body that staff may send to a path, in bytes. */
export function bodyLimit(path: string): number {
  return LARGE_BODIES.find((large) => large.path.test(path))?.limit ?? SMALL_BODY;
}

/** The body is larger than allowed. */
export class BodyTooLarge extends Error {}

/** The body took too long to arrive. */
export class BodyTooSlow extends Error {}

/** The body broke off; the client is gone. */
export class BodyBrokeOff extends Error {}

/** How slowly a client may send. */
export type BodyPace = {
  /** for the whole of a small body */
  smallMs: number;
  /** how often a large one is looked at */
  everyMs: number;
  /** what must have come in between, in bytes */
  atLeast: number;
};

/**
 * Reads a small body whole.
 *
 * @throws BodyTooLarge, BodyTooSlow, BodyBrokeOff
 */
export function readSmallBody(request: IncomingMessage, { smallMs }: BodyPace): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let total = 0;
    const done = (settle: () => void) => {
      clearTimeout(late);
      request.off("data", take).off("end", finish).off("close", breakOff);
      settle();
    };
    const fail = (error: Error) => done(() => reject(error));
    const take = (chunk: Buffer) => {
      total += chunk.length;
      if (total > SMALL_BODY) fail(new BodyTooLarge());
      else chunks.push(chunk);
    };
    const finish = () => done(() => resolve(Buffer.concat(chunks)));
    const breakOff = () => fail(new BodyBrokeOff());
    const late = setTimeout(() => fail(new BodyTooSlow()), smallMs);
    request.on("data", take).once("end", finish).once("close", breakOff);
  });
}

/** Lets a large body through; fails with `BodyTooLarge` or `BodyTooSlow`. What Next keeps waiting is not slow. */
export function passLargeBody(limit: number, { everyMs, atLeast }: BodyPace): Transform {
  let total = 0;
  let before = 0;
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      if (total > limit) done(new BodyTooLarge());
      else done(null, chunk);
    },
  });
  const watch = setInterval(() => {
    if (total - before < atLeast && !body.writableNeedDrain) body.destroy(new BodyTooSlow());
    before = total;
  }, everyMs);
  body.once("close", () => clearInterval(watch)).once("end", () => clearInterval(watch));
  return body;
}
