import { isLoopbackName } from "@/lib/ip-address";

/** What browsers say about where a request was made; absent headers are null or undefined. */
type MadeBy = { site: string | null | undefined; origin: string | null | undefined };

/**
 * Whether a request that may change something was made by a page of this site. Browsers say so in `Sec-Fetch-Site`; if
 * they do not (plain HTTP on a network), `Origin` must equal ours. With neither the answer is no. Where this site is
 * only reached from this machine, its other names for itself are ours too, on the same port.
 */
export function isSameOrigin({ site, origin }: MadeBy, publicUrl: string): boolean {
  if (site !== null && site !== undefined) return site === "same-origin";
  if (!origin) return false;
  return origin === publicUrl || bothAreThisMachine(origin, publicUrl);
}

function bothAreThisMachine(origin: string, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const [claimed, own] = [new URL(origin), new URL(publicUrl)];
  return (
    claimed.origin === origin &&
    claimed.protocol === own.protocol &&
    claimed.port === own.port &&
    isLoopbackName(claimed.hostname) &&
    isLoopbackName(own.hostname)
  );
}
