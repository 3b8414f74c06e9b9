import { type KeyObject, sign } from "node:crypto";

/** Ed25519 over a text, base64url. */
export function signText(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text), key).toString("base64url");
}
