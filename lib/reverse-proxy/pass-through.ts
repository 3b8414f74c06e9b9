import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { networkOf } from "@/lib/ip-address";
import { mayBeRevalidated } from "./cache-policy";
import { acceptsGzip, compressor, isCompressible, isEventStream } from "./compression";
import { asksForEvents, type EventStreams } from "./event-streams";
import { answerHeaders, type Exchange, endOnceRead, hasUnread, sendOwnPage } from "./exchange";
import type { FairQueue } from "./fair-queue";
import { bodyFraming } from "./framing";
import { type NextUpstream, NotAskable } from "./next-upstream";
import { type Relayed, withWords } from "./not-found-page";
import { MALFORMED, TOO_LARGE, TOO_SLOW, tooMany, UNAVAILABLE } from "./own-pages";
import type { PublicOrigin } from "./public-origin";
import { isFollowedUnread, withoutBody } from "./redirects";
import {
  BodyBrokeOff,
  BodyTooLarge,
  BodyTooSlow,
  bodyLimit,
  passLargeBody,
  readSmallBody,
  SMALL_BODY,
} from "./request-body";
import { TooMany } from "./request-budget";
import { headersForNext } from "./request-headers";

/** What forwarding a request needs. */
export type PassThrough = {
  next: NextUpstream;
  queue: FairQueue;
  streams: EventStreams;
  origin: PublicOrigin;
  token: string;
  /** whether a request has a session of the desk */
  isStaff: (request: IncomingMessage) => Promise<boolean>;
  /** whether a 500 from Next may be caused by the database */
  isDatabaseUnavailable: () => Promise<boolean>;
};

/** A body that is forwarded. `failure` says why it broke off, if it did. */
type Body = { bytes?: Buffer | Readable; length?: number; failure?: () => unknown };

/**
 * Forwards a request to Next, and streams its answer back. Small bodies are read before a slot at Next is requested, so
 * that a slow sender keeps no one waiting.
 */
export async function passThrough(exchange: Exchange, passing: PassThrough): Promise<void> {
  const { request, response, method, target, path, address, nonce } = exchange;
  const { next, queue, streams, origin, token, isDatabaseUnavailable } = passing;
  const abort = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) abort.abort();
  });
  let body: Body = {};
  try {
    body = await bodyOf(exchange, passing);
    const place = await queue.enter(networkOf(address), abort.signal);
    response.once("close", place.leave);
    // The client may have left just as its turn came.
    if (abort.signal.aborted) return place.leave();
    const headers = headersForNext({ headers: request.headers, address, origin, nonce, token });
    if (!mayBeRevalidated(path)) {
      delete headers["if-none-match"];
      delete headers["if-modified-since"];
    }
    const lasting = asksForEvents(request);
    const asking = { method, path: target, headers, body: body.bytes, length: body.length, lasting };
    const answer = await next.ask({ ...asking, signal: abort.signal });
    place.answered();
    if (isEventStream(String(answer.headers["content-type"]))) {
      // Next limits how many an address has; its pages must not wait for them.
      place.leave();
      streams.add(response);
    }
    if (answer.statusCode === 500 && (await isDatabaseUnavailable())) {
      answer.body.destroy();
      return sendOwnPage(exchange, UNAVAILABLE);
    }
    if (isFollowedUnread(request, answer)) return await relay(exchange, withoutBody(answer));
    const again = (other: string) => next.ask({ method, path: other, headers, signal: abort.signal });
    await relay(exchange, method === "GET" ? await withWords(answer, again) : answer);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else if (!response.destroyed) refuse(exchange, body.failure?.() ?? error);
  }
}

function refuse(exchange: Exchange, error: unknown): void {
  if (error instanceof TooMany) sendOwnPage(exchange, tooMany(error.seconds));
  else if (error instanceof BodyBrokeOff) exchange.response.destroy();
  else if (error instanceof BodyTooLarge) sendOwnPage(exchange, TOO_LARGE);
  else if (error instanceof BodyTooSlow) sendOwnPage(exchange, TOO_SLOW);
  else if (error instanceof NotAskable) sendOwnPage(exchange, MALFORMED);
  else sendOwnPage(exchange, UNAVAILABLE);
}

/** @throws BodyTooLarge, BodyTooSlow, BodyBrokeOff */
async function bodyOf({ request, path, timeouts }: Exchange, { isStaff }: PassThrough): Promise<Body> {
  const framing = bodyFraming(request);
  if (framing === null) return {};
  const limit = bodyLimit(path);
  if (framing !== "chunked" && framing > limit) throw new BodyTooLarge();
  const isLarge = framing === "chunked" ? limit > SMALL_BODY : framing > SMALL_BODY;
  if (!isLarge || !(await isStaff(request))) {
    if (framing !== "chunked" && framing > SMALL_BODY) throw new BodyTooLarge();
    return { bytes: await readSmallBody(request, timeouts) };
  }
  let failure: unknown;
  const bytes = passLargeBody(limit, timeouts);
  bytes.once("error", (error) => {
    failure = error;
  });
  // Not `pipeline`, which would close the connection before the reason is sent.
  request.pipe(bytes);
  request.once("close", () => {
    if (!request.complete) bytes.destroy(new BodyBrokeOff());
  });
  return { bytes, length: framing === "chunked" ? undefined : framing, failure: () => failure };
}

/** Passes on Next's answer, compressed if possible. */
async function relay(exchange: Exchange, answer: Relayed): Promise<void> {
  const { request, response, method } = exchange;
  const status = answer.statusCode;
  const headers = answerHeaders(exchange, status, answer.headers);
  const length = Number(answer.headers["content-length"] ?? Number.NaN);
  const type = answer.headers["content-type"];
  const compressible =
    isCompressible(typeof type === "string" ? type : undefined, Number.isNaN(length) ? undefined : length) &&
    answer.headers["content-encoding"] === undefined &&
    status !== 206 &&
    status !== 304;
  if (compressible) headers.vary = [answer.headers.vary, "accept-encoding"].flat().filter(Boolean).join(", ");
  // The rest of a body that Next did not read must not be taken for the next request.
  if (hasUnread(exchange)) response.shouldKeepAlive = false;
  response.socket?.setTimeout(exchange.timeouts.unreadMs);
  const zipped = compressible && method !== "HEAD" && acceptsGzip(request.headers["accept-encoding"]);
  if (zipped) {
    delete headers["content-length"];
    headers["content-encoding"] = "gzip";
    // The bytes are no longer the same, so the validator becomes a weak one.
    if (typeof headers.etag === "string" && !headers.etag.startsWith("W/"))
      headers.etag = `W/${headers.etag}`;
  }
  response.writeHead(status, headers);
  if (zipped) await pipeline(answer.body, compressor(), response, { end: false });
  else await pipeline(answer.body, response, { end: false });
  endOnceRead(exchange);
}
