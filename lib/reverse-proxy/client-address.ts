import type { Socket } from "node:net";
import ipaddr from "ipaddr.js";
import { isLoopback } from "@/lib/ip-address";

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

/** The other end of a connection. */
export type Peer = { address: string; isTrusted: boolean; isLoopback: boolean };

/**
 * Reads the other end of each connection once, for all its requests.
 *
 * @returns the peer of a connection, by its socket
 */
export function peerReader(isTrusted: TrustedProxies): (socket: Socket) => Peer {
  const known = new WeakMap<Socket, Peer>();
  return (socket) => {
    let peer = known.get(socket);
    if (!peer) {
      const address = plain(socket.remoteAddress ?? "");
      peer = { address, isTrusted: isTrusted(address), isLoopback: isLoopback(address) };
      known.set(socket, peer);
    }
    return peer;
  };
}

/**
 * The client's address. Forwarding headers are believed only from a trusted proxy, read from the right: the first
 * address that no trusted proxy has is the client's.
 *
 * @param forwardedFor the header `x-forwarded-for`
 */
export function clientAddress(
  peer: Peer,
  forwardedFor: string | undefined,
  isTrusted: TrustedProxies,
): string {
  let { address } = peer;
  if (!peer.isTrusted) return address;
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
