import type { ClientRequest, IncomingMessage } from "node:http";
import { pipeline } from "node:stream";
import { announcesTooMuch, BodyTooLarge, bodyLimit, limitBody } from "./body-limit";
import { mayBeRevalidated } from "./cache-policy";
import { accepts, compressor, isCompressible } from "./compression";
import { answerHeaders, type Exchange, sendOwnPage } from "./exchange";
import type { NextUpstream } from "./next-upstream";
import { RESTING, TOO_LARGE } from "./own-pages";
import type { PublicOrigin } from "./public-origin";
import { headersForNext } from "./request-headers";

/** What passing a request on needs. */
export type PassThrough = {
  next: NextUpstream;
  origin: PublicOrigin;
  /** whether a 500 of Next may be because of the database */
  databaseIsTrouble: () => Promise<boolean>;
};

/** Lets Next answer a request, and sends its answer on as it comes. */
export async function passThrough(
  exchange: Exchange,
  { next, origin, databaseIsTrouble }: PassThrough,
): Promise<void> {
  const { request, response, method, target, path, address, nonce } = exchange;
  const limit = bodyLimit(path);
  if (announcesTooMuch(request.headers["content-length"], limit)) return sendOwnPage(exchange, TOO_LARGE);
  const abort = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) abort.abort();
  });
  const headers = headersForNext({ headers: request.headers, address, origin, nonce });
  if (!mayBeRevalidated(path)) {
    delete headers["if-none-match"];
    delete headers["if-modified-since"];
  }
  let tooLarge = false;
  const send = hasBody(request)
    ? (asked: ClientRequest) =>
        pipeline(request, limitBody(limit), asked, (error) => {
          tooLarge = error instanceof BodyTooLarge;
          if (error) asked.destroy(error);
        })
    : undefined;
  try {
    const answer = await next.ask({ method, path: target, headers, send, signal: abort.signal });
    if (answer.statusCode === 500 && (await databaseIsTrouble())) {
      answer.resume();
      return sendOwnPage(exchange, RESTING);
    }
    relay(exchange, answer);
  } catch {
    if (!response.destroyed) sendOwnPage(exchange, tooLarge ? TOO_LARGE : RESTING);
  }
}

function hasBody(request: IncomingMessage): boolean {
  return (
    request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0
  );
}

/** Sends on what Next says, smaller where it can be. */
function relay(exchange: Exchange, answer: IncomingMessage): void {
  const { request, response, method } = exchange;
  const status = answer.statusCode ?? 502;
  const headers = answerHeaders(exchange, status, answer.headers);
  const length = Number(answer.headers["content-length"] ?? Number.NaN);
  const compressible =
    isCompressible(answer.headers["content-type"], Number.isNaN(length) ? undefined : length) &&
    answer.headers["content-encoding"] === undefined &&
    status !== 206 &&
    status !== 304;
  if (compressible) headers.vary = [answer.headers.vary, "accept-encoding"].filter(Boolean).join(", ");
  const encoding = (["gzip", "br"] as const).find((one) => accepts(request.headers["accept-encoding"], one));
  if (!compressible || !encoding || method === "HEAD") {
    response.writeHead(status, headers);
    pipeline(answer, response, () => {});
    return;
  }
  delete headers["content-length"];
  headers["content-encoding"] = encoding;
  // The same bytes no longer: a weak validator says so.
  if (typeof headers.etag === "string" && !headers.etag.startsWith("W/")) headers.etag = `W/${headers.etag}`;
  response.writeHead(status, headers);
  pipeline(answer, compressor(encoding), response, () => {});
}
