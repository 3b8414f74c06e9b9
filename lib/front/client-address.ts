import ipaddr from "ipaddr.js";

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Tells whether an address belongs to the proxies that are trusted. */
export type TrustedProxies = (address: string) => boolean;

/** Parses addresses and networks as `TRUSTED_PROXY` gives them. */
export function trustedProxies(list: string[]): TrustedProxies {
  const networks = list.map((text): Network => {
    if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
    const address = ipaddr.process(text);
    return [address, address.kind() === "ipv4" ? 32 : 128];
  });
  return (text) => {
    if (!ipaddr.isValid(text)) return false;
    const address = ipaddr.process(text);
    return networks.some(
      ([network, bits]) => network.kind() === address.kind() && address.match(network, bits),
    );
  };
}

/**
 * The address of whoever asks. Forwarding headers are believed only from a trusted proxy, read from the right: the
 * first address that no trusted proxy has is the client's.
 *
 * @param peer the other end of the connection
 * @param forwardedFor the header `x-forwarded-for`
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | undefined,
  isTrusted: TrustedProxies,
): string {
  let address = plain(peer);
  if (!isTrusted(address)) return address;
  for (const text of (forwardedFor ?? "").split(",").reverse()) {
    const hop = plain(
      text
        .trim()
        .replace(/^\[(.*)\](?::\d+)?$/, "$1")
        .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1"),
    );
    if (!ipaddr.isValid(hop)) return address;
    address = hop;
    if (!isTrusted(hop)) return address;
  }
  return address;
}

/** An IPv4 address that came over an IPv6 socket is an IPv4 address. */
function plain(text: string): string {
  const bare = text.split("%")[0] ?? "";
  return ipaddr.isValid(bare) ? ipaddr.process(bare).toString() : bare;
}
