import { randomBytes } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { cacheControl, mayBeRevalidated, NEVER } from "./cache-policy";
import { bodyFraming } from "./framing";
import type { Timeouts } from "./limits";
import { makeNonce } from "./nonce";
import type { OrderedResponse } from "./ordered-response";
import { MALFORMED, type OwnPage, renderOwnPage } from "./own-pages";
import { type Surroundings, securityHeaderPairs, securityHeaders } from "./security-headers";

/** One request and its answer, with what the front server knows about it. */
export type Exchange = {
  request: IncomingMessage;
  response: OrderedResponse;
  method: string;
  /** without the query, as it was sent */
  path: string;
  /** with the query */
  target: string;
  /** of the client */
  address: string;
  id: string;
  nonce: string;
  surroundings: Surroundings;
  timeouts: Timeouts;
};

/** Begins an exchange; `null` if the request's target is not a path. */
export function openExchange(
  request: IncomingMessage,
  response: OrderedResponse,
  address: string,
  { surroundings, timeouts }: { surroundings: Surroundings; timeouts: Timeouts },
): Exchange | null {
  const target = request.url ?? "";
  if (!target.startsWith("/")) return null;
  return {
    request,
    response,
    method: request.method ?? "GET",
    path: target.split("?", 1)[0] ?? target,
    target,
    address,
    id: nextRequestId(),
    nonce: makeNonce(),
    surroundings,
    timeouts,
  };
}

/**
 * Headers of Next that are not passed on: they belong to its connection, are set here, or reveal how the site is built.
 */
const DROPPED =
  /^(connection|keep-alive|transfer-encoding|upgrade|content-security-policy.*|strict-transport-security|x-powered-by|x-nextjs-.*|x-middleware-.*|x-lodestone-.*|cache-control|etag|last-modified)$/;

/** Uploaded files and pictures: nothing in them may run, whatever type a browser guesses. */
const FILES = /^\/(api\/source-copies|files|gift\/[^/]+\/files)\//;

/** Logos: the same, but an SVG may have styles of its own. */
const LOGOS = /^\/house\//;

const ALONE = "default-src 'none'; sandbox";

/** Who has the address may read: it is not for search engines, and not told to the pages that are linked to. */
const GIFTS = /^\/gift\//;

/** The headers of an answer: what Next said, and what every answer carries. */
export function answerHeaders(
  exchange: Exchange,
  status: number,
  fromNext: OutgoingHttpHeaders,
): OutgoingHttpHeaders {
  const { path, nonce, surroundings, id } = exchange;
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(fromNext)) if (!DROPPED.test(name)) headers[name] = value;
  if (mayBeRevalidated(path)) {
    if (fromNext.etag !== undefined) headers.etag = fromNext.etag;
    if (fromNext["last-modified"] !== undefined) headers["last-modified"] = fromNext["last-modified"];
  }
  const said = fromNext["cache-control"];
  return {
    ...headers,
    ...securityHeaders(nonce, surroundings),
    ...(GIFTS.test(path) && { "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" }),
    ...(LOGOS.test(path) &&
      status < 400 && { "content-security-policy": `${ALONE}; style-src 'unsafe-inline'` }),
    ...(FILES.test(path) && status < 400 && { "content-security-policy": ALONE }),
    "cache-control": cacheControl(path, status, typeof said === "string" ? said : undefined),
    "x-request-id": id,
  };
}

/** The headers of a cached page, names and values alternating; its own were chosen when it was rendered. */
export function cachedPageHeaders({ nonce, surroundings, id }: Exchange, own: string[]): string[] {
  const pairs = securityHeaderPairs(nonce, surroundings);
  pairs.push(...own, "cache-control", NEVER, "x-request-id", id);
  return pairs;
}

/** Refuses a request whose target is not a path, so that there can be no exchange. */
export function refuseTarget(response: OrderedResponse, surroundings: Surroundings): void {
  response.shouldKeepAlive = false;
  response.writeHead(MALFORMED.status, {
    ...securityHeaders(makeNonce(), surroundings),
    "content-length": Buffer.byteLength(MALFORMED.text),
    "cache-control": NEVER,
  });
  response.end(MALFORMED.text);
}

/** How much of the body of a refused request is still read, so that the sender receives the reason. */
const LINGER_BYTES = 32 * 1024 * 1024;

/** Answers with a page of the front server's own; closes the connection when the request has not been read to its end. */
export function sendOwnPage(exchange: Exchange, page: OwnPage): void {
  const { request, response, method, nonce, surroundings } = exchange;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { type, body } = renderOwnPage(
    page,
    request.headers.accept ?? "",
    nonce,
    surroundings.house?.() ?? null,
  );
  const own = { "content-type": type, "content-length": Buffer.byteLength(body) };
  if (hasUnread(exchange) || page.close) response.shouldKeepAlive = false;
  response.writeHead(page.status, { ...answerHeaders(exchange, page.status, own), ...page.headers });
  if (method !== "HEAD") response.write(body);
  else response.flushHeaders();
  endOnceRead(exchange);
}

/** Whether a body is still arriving; its connection cannot be reused. */
export function hasUnread({ request }: Exchange): boolean {
  return bodyFraming(request) !== null && !request.complete;
}

/**
 * Ends an answer that has been written. Closing a connection with unread bytes resets it, and the answer may be lost:
 * so what still arrives is read and discarded for a moment.
 */
export function endOnceRead(exchange: Exchange): void {
  const { request, response, timeouts } = exchange;
  if (!hasUnread(exchange)) {
    response.end();
    return;
  }
  let read = 0;
  const late = setTimeout(end, timeouts.lingerMs);
  function end(): void {
    clearTimeout(late);
    response.end();
  }
  request.on("data", (chunk: Buffer) => {
    read += chunk.length;
    if (read > LINGER_BYTES) end();
  });
  request.once("end", end).once("close", end).once("error", end);
  request.resume();
}

const run = randomBytes(5).toString("base64url");
let count = 0;

/** Names a request in the log and in its answer; unique, and no secret. */
export function nextRequestId(): string {
  count++;
  return `${run}-${count.toString(36)}`;
}
