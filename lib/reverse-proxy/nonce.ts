import { randomFillSync } from "node:crypto";

/** How long a nonce is in characters: cached bytes leave exactly this much room. */
export const NONCE_LENGTH = 24;

const BYTES = 18;
/** Random bytes are cheaper by the thousand; none is used twice. */
const store = Buffer.alloc(BYTES * 256);
let used = store.length;

/** A nonce for one answer: 18 random bytes. */
export function makeNonce(): string {
  if (used === store.length) {
    randomFillSync(store);
    used = 0;
  }
  used += BYTES;
  return store.toString("base64url", used - BYTES, used);
}
