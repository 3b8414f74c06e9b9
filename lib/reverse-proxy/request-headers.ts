import type { IncomingHttpHeaders } from "node:http";
import { addressHeaders } from "@/lib/auth/render-request";
import { canonicalHost, type PublicOrigin } from "./public-origin";

/** What only the front server may tell Next: nonces, the viewer of a cached page, where a request came from. */
const FORGEABLE =
  /^(content-security-policy|x-nonce$|x-middleware-|x-lodestone-|x-forwarded-|forwarded$|x-real-ip$|x-next-|x-invoke-|x-matched-path$|x-original-|x-rewrite-)/;

/**
 * They belong to one connection and are not passed on. The length of the body is among them: it is written again from
 * what is sent, so no header can say otherwise and `Connection` cannot name it away.
 */
const HOP_BY_HOP = new Set([
  "connection",
  "content-length",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
]);

type ForwardedRequest = {
  headers: IncomingHttpHeaders;
  address: string;
  origin: PublicOrigin;
  nonce: string;
  /** from the launcher: proves the address to Next */
  token: string;
};

type HeadersForNext = Record<string, string | string[]>;

/**
 * The headers with which a request goes on to Next: nothing forged, one public host, the client's address, and a nonce
 * in a policy, from which Next takes it for its own scripts.
 */
export function headersForNext(asked: ForwardedRequest): HeadersForNext {
  const { headers, origin } = asked;
  const named = new Set(
    (headers.connection ?? "")
      .toLowerCase()
      .split(",")
      .map((name) => name.trim()),
  );
  const kept: HeadersForNext = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !FORGEABLE.test(name) && !HOP_BY_HOP.has(name) && !named.has(name))
      kept[name] = value;
  }
  // Compression is done here, once; and a page for the cache is always requested whole.
  delete kept["accept-encoding"];
  // Checked against the public origin already; Next compares it with the host.
  if (kept.origin !== undefined)
    kept.origin = `${new URL(origin.url).protocol}//${canonicalHost(origin, headers.host)}`;
  return { ...kept, ...trustedHeaders(asked) };
}

/** The headers that the front server vouches for. */
export function trustedHeaders({
  headers,
  address,
  origin,
  nonce,
  token,
}: ForwardedRequest): Record<string, string> {
  const host = canonicalHost(origin, headers.host);
  return {
    host,
    "x-forwarded-host": host,
    "x-forwarded-proto": new URL(origin.url).protocol.slice(0, -1),
    "x-forwarded-for": address,
    ...addressHeaders(token, address),
    "content-security-policy": `script-src 'nonce-${nonce}' 'strict-dynamic'`,
  };
}
