import { createHash } from "node:crypto";

/** The namespace of addresses, by RFC 9562. */
const URL_NAMESPACE = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/** The version 5 UUID of an address (or any text below one); deterministic. */
export function uuidOfAddress(address: string): string {
  const digest = createHash("sha1")
    .update(Buffer.from(URL_NAMESPACE.replaceAll("-", ""), "hex"))
    .update(address)
    .digest();
  const bytes = Uint8Array.from(digest.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
