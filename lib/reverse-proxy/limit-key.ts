import ipaddr from "ipaddr.js";

/**
 * What an address is counted under: one household or company. IPv4 counts by address; IPv6 by its /64, of which everyone
 * has all the addresses.
 */
export function limitKey(address: string): string {
  if (!address.includes(":") || !ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}
