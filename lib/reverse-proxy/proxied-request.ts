import type { IncomingMessage } from "node:http";

/**
 * Used instead of an address that a proxy does not pass on. An installation without a public address allows more to
 * clients on its own machine: behind a proxy that hides its clients, that would be everyone.
 */
export const UNKNOWN_ADDRESS = "unknown";

/** What proxies, tunnels and delivery networks add to a request that they hand on. */
const ADDED =
  /^(forwarded|via|x-forwarded(-[a-z]+)?|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-(host|url|forwarded-for)|true-client-ip|cf-[a-z-]+|cdn-loop|fastly-client-ip|fly-[a-z-]+|x-envoy-[a-z-]+|x-amzn-trace-id|x-arr-[a-z-]+|x-proxyuser-ip|tailscale-[a-z-]+)$/;

/**
 * Whether a request that seems to come from this machine came through a local proxy that is not configured: because of
 * the headers it adds, or HTTP/1.0, which some proxies use for their upstreams and no browser does.
 */
export function isProxied({
  headers,
  httpVersion,
}: Pick<IncomingMessage, "headers" | "httpVersion">): boolean {
  return httpVersion === "1.0" || Object.keys(headers).some((name) => ADDED.test(name));
}
