import { verifyAsync } from "@noble/ed25519";
import { fromBase64url } from "./base64url";
import type { Tools } from "./types";

/** Hashes and signatures by the browser; only on a page from https or localhost (`crypto.subtle`). */
export const BROWSER_TOOLS: Tools = {
  async sha256(bytes) {
    const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  },
  async verify(publicKey, text, signature) {
    const raw = fromBase64url(publicKey);
    const signed = fromBase64url(signature);
    if (raw?.length !== 32 || signed?.length !== 64) return false;
    return verifyAsync(signed, new TextEncoder().encode(text), raw, { zip215: false });
  },
};
