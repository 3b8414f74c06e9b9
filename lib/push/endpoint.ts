import { type LookupAddress, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Whether messages may be posted to an address that a browser, or someone in its name, has given: a named host under https
 * at its usual port, or the push service of one's own.
 *
 * @param own an address of that service, if there is one
 */
export function isEndpoint(address: string, own: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return false;
  if (isOfOwn(address, own)) return true;
  if (url.protocol !== "https:" || url.port !== "") return false;
  // The parser has written every form of an IPv4 address in dots.
  return isIP(url.hostname.replace(/^\[|\]$/g, "")) === 0 && url.hostname.includes(".");
}

/** Whether an address is at the push service of one's own, if there is one. */
export function isOfOwn(address: string, own: string | undefined): boolean {
  return own !== undefined && new URL(address).origin === new URL(own).origin;
}

/** Whether an address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

/** Looks up a name as Node does, and fails unless all of its addresses are public: it is asked for each connection. */
export const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return callback(error, []);
    const [first] = found;
    if (!first || !found.every(({ address }) => isPublicAddress(address))) {
      return callback(new Error(`${hostname} has no public address`), []);
    }
    if (options.all) return callback(null, found);
    return callback(null, first.address, first.family);
  });
};
