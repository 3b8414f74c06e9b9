import type { Origin } from "@/lib/audit/types";
import { env } from "@/lib/env";
import { provenAddress } from "./render-request";

export type { Origin } from "@/lib/audit/types";

type Readable = Pick<Headers, "get">;

/** From where a request came. The front server alone says the address, and proves it; nobody else is believed. */
export function originOf(headers: Readable): Origin {
  return {
    address: provenAddress(headers, env().LODESTONE_RENDER_TOKEN)?.slice(0, 64) ?? "unknown",
    userAgent: headers.get("user-agent")?.slice(0, 400) ?? "",
  };
}

/**
 * Whether a request that carries a cookie was made by a page of this site. Browsers say so themselves in
 * `Sec-Fetch-Site`; where they do not (plain HTTP on a network), `Origin` must be ours to the letter. Neither is no.
 */
export function isSameOrigin(headers: Readable, publicUrl: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return headers.get("origin") === publicUrl;
}
