import type { SeenRequest } from "@/lib/reverse-proxy/operator-probe";
import { type Finding, fault } from "./finding";

/**
 * Examines what a proxy in front made of a request to the public address.
 *
 * @param url the public address
 * @param seen what arrived; absent when the server that answered has another secret
 */
export function examineProxy(url: URL, seen: SeenRequest | undefined): Finding[] {
  if (!seen)
    return [
      fault(
        `Another installation than this one answers at ${url.origin}: it has another AUTH_SECRET.`,
        "Check PUBLIC_URL, LODESTONE_DATA_DIR and AUTH_SECRET, and that all instances share one secret.",
      ),
    ];
  const { address, host, forwardedFor, forwardedProto } = seen;
  const peer = seen.peer.replace(/^::ffff:/, "");
  const isSecure = url.protocol === "https:";
  const findings: Finding[] = [];
  if (host !== url.host)
    findings.push(
      fault(
        `The proxy asks for ${host ?? "no host"} instead of ${url.host}: pages are refused as those of another site.`,
        "In nginx: proxy_set_header Host $http_host;",
      ),
    );
  if (address === "unknown" || (forwardedFor !== null && address === peer))
    findings.push(
      fault(`The proxy at ${peer} is not trusted: all readers count as one.`, `Set TRUSTED_PROXY=${peer}`),
    );
  if (isSecure && forwardedFor === null)
    findings.push(
      fault(
        "The proxy does not say who its client is: all readers count as one.",
        "In nginx: proxy_set_header X-Forwarded-For $remote_addr;",
      ),
    );
  if (isSecure && forwardedProto !== "https")
    findings.push(
      fault(
        `The proxy says that requests come by ${forwardedProto ?? "nothing"} instead of https.`,
        "In nginx: proxy_set_header X-Forwarded-Proto $scheme;",
      ),
    );
  return findings;
}
