import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { cacheControl, mayBeRevalidated } from "./cache-policy";
import { makeNonce } from "./nonce";
import { type OwnPage, renderOwnPage } from "./own-pages";
import { nextRequestId } from "./request-id";
import { type Surroundings, securityHeaders } from "./security-headers";

/** One request and its answer, with what the front server knows of it. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  method: string;
  /** without the query, as it was sent */
  path: string;
  /** with the query */
  target: string;
  /** of whoever asks */
  address: string;
  id: string;
  nonce: string;
  surroundings: Surroundings;
};

/** Begins an exchange; `null` where the request's target is no path. */
export function openExchange(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  surroundings: Surroundings,
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
  };
}

/** Headers of Next that go no further: they belong to its connection, are said here, or tell how it is built. */
const DROPPED =
  /^(connection|keep-alive|transfer-encoding|upgrade|content-security-policy.*|strict-transport-security|x-powered-by|x-nextjs-.*|x-middleware-.*|x-lodestone-.*|cache-control|etag|last-modified)$/;

/** Files of others, to be saved and never shown: nothing in them may run, whatever a browser takes them for. */
const FOREIGN_FILES = /^\/api\/source-copies\//;

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
    ...(FOREIGN_FILES.test(path) && { "content-security-policy": "default-src 'none'; sandbox" }),
    "cache-control": cacheControl(path, status, typeof said === "string" ? said : undefined),
    "x-request-id": id,
  };
}

/** Answers with a page of the front server's own. */
export function sendOwnPage(exchange: Exchange, page: OwnPage): void {
  const { request, response, method, nonce } = exchange;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { type, body } = renderOwnPage(page, request.headers.accept ?? "", nonce);
  const own = { "content-type": type, "content-length": Buffer.byteLength(body), ...page.headers };
  response.writeHead(page.status, answerHeaders(exchange, page.status, own));
  response.end(method === "HEAD" ? undefined : body);
  // What was not read of the body would be taken for the next request.
  if (!request.complete) request.resume();
}
