import type { Origin } from "@/lib/audit/types";
import { env } from "@/lib/env";
import { provenAddress } from "./render-request";

export type { Origin } from "@/lib/audit/types";

type Readable = Pick<Headers, "get">;

/** Where a request came from. Only the front server supplies the address, with proof; no other source is trusted. */
export function originOf(headers: Readable): Origin {
  return {
    address: provenAddress(headers, env().LODESTONE_RENDER_TOKEN)?.slice(0, 64) ?? "unknown",
    userAgent: headers.get("user-agent")?.slice(0, 400) ?? "",
  };
}

/**
 * Whether a request with a cookie was made by a page of this site. Browsers say so themselves in
 * `Sec-Fetch-Site`; if they do not (plain HTTP on a network), `Origin` must equal ours. With neither the answer is no.
 */
export function isSameOrigin(headers: Readable, publicUrl: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return headers.get("origin") === publicUrl;
}
