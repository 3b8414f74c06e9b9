import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { Relayed } from "./not-found-page";

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Whether an answer sends its reader on to another address, and nothing reads its body. Next sends a page of 18 kB with
 * it, and all that the page had got to when it redirected; only Next's own scripts read what comes with a redirect.
 */
export function isFollowedUnread(request: IncomingMessage, { statusCode, headers }: Relayed): boolean {
  const isForScripts = request.headers.rsc !== undefined || request.headers["next-action"] !== undefined;
  return REDIRECTS.includes(statusCode) && headers.location !== undefined && !isForScripts;
}

/** An answer with its headers alone. The body is read to its end, so that its connection can be used again. */
export function withoutBody({ statusCode, headers, body }: Relayed): Relayed {
  body.once("error", () => undefined).resume();
  const { "content-type": _type, ...others } = headers;
  return { statusCode, headers: { ...others, "content-length": "0" }, body: Readable.from([]) };
}
