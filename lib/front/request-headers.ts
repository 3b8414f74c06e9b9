import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { ADDRESS_HEADER } from "@/lib/auth/render-request";
import { canonicalHost, type PublicOrigin } from "./public-origin";

/** What only the front server may say to Next: nonces, the viewer of kept bytes, where a request came from. */
const FORGEABLE =
  /^(content-security-policy|x-nonce$|x-middleware-|x-lodestone-|x-forwarded-|forwarded$|x-real-ip$|x-next-|x-invoke-|x-matched-path$|x-original-|x-rewrite-)/;

/** They belong to one connection and are not passed on. */
const HOP_BY_HOP = new Set([
  "connection",
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

type Asked = { headers: IncomingHttpHeaders; address: string; origin: PublicOrigin; nonce: string };

/**
 * The headers with which a request goes on to Next: nothing forged, one public host, the client's address, and a nonce
 * in a policy, from which Next takes it for its own scripts.
 */
export function headersForNext({ headers, address, origin, nonce }: Asked): OutgoingHttpHeaders {
  const named = new Set(
    (headers.connection ?? "")
      .toLowerCase()
      .split(",")
      .map((name) => name.trim()),
  );
  const kept: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!FORGEABLE.test(name) && !HOP_BY_HOP.has(name) && !named.has(name)) kept[name] = value;
  }
  // Compression is done here, once; and a kept answer is asked for whole.
  delete kept["accept-encoding"];
  // Checked against the public origin already; Next compares it with the host.
  if (kept.origin !== undefined)
    kept.origin = `${new URL(origin.url).protocol}//${canonicalHost(origin, headers.host)}`;
  return { ...kept, ...trustedHeaders({ headers, address, origin, nonce }) };
}

/** What the front server vouches for. */
export function trustedHeaders({ headers, address, origin, nonce }: Asked): OutgoingHttpHeaders {
  const host = canonicalHost(origin, headers.host);
  return {
    host,
    "x-forwarded-host": host,
    "x-forwarded-proto": new URL(origin.url).protocol.slice(0, -1),
    "x-forwarded-for": address,
    [ADDRESS_HEADER]: address,
    "content-security-policy": `script-src 'nonce-${nonce}' 'strict-dynamic'`,
  };
}
