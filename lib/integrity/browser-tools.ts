import { verifyAsync } from "@noble/ed25519";
import { keyAndSignature } from "./base64url";
import type { Tools } from "./types";

/** Hashes and signatures by the browser; only on a page from https or localhost (`crypto.subtle`). */
export const BROWSER_TOOLS: Tools = {
  async sha256(bytes) {
    const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  },
  async verify(publicKey, text, signature) {
    const bytes = keyAndSignature(publicKey, signature);
    if (!bytes) return false;
    return verifyAsync(bytes.signature, new TextEncoder().encode(text), bytes.key, { zip215: false });
  },
};
