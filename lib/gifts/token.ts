import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { isUuid } from "@/lib/slug-and-uuid";

/** The secret part of a gift's address: its id, signed by this installation. 64 letters. */
export function giftToken(secret: string, id: string): string {
  const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
  return Buffer.concat([bytes, signature(secret, id)]).toString("base64url");
}

/** The id of the gift that a token is of, or null for one that was not made here. */
export function readGiftToken(secret: string, token: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 48 || bytes.toString("base64url") !== token) return null;
  const id = bytes
    .subarray(0, 16)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return isUuid(id) && timingSafeEqual(bytes.subarray(16), signature(secret, id)) ? id : null;
}

function signature(secret: string, id: string): Buffer {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "lodestone gift", 32));
  return createHmac("sha256", key).update(id).digest();
}
