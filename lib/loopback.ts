import ipaddr from "ipaddr.js";

/** Whether a host name or address means this machine alone; an IPv6 address may stand in brackets. */
export function isLoopbackName(host: string): boolean {
  return host === "localhost" || isLoopback(host.replace(/^\[|\]$/g, ""));
}

/** Whether an IPv4 or IPv6 address is one of this machine alone. */
export function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "loopback";
}
