import { randomBytes } from "node:crypto";

/** How long a nonce is in characters: kept bytes leave exactly this much room. */
export const NONCE_LENGTH = 24;

/** A nonce for one answer: 18 random bytes. */
export function makeNonce(): string {
  return randomBytes(18).toString("base64url");
}
