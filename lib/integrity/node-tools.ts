import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { keyAndSignature } from "./base64url";
import type { Tools } from "./types";

/** Hashes and signatures by Node. */
export const NODE_TOOLS: Tools = {
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  verify(publicKey, text, signature) {
    const bytes = keyAndSignature(publicKey, signature);
    if (!bytes) return false;
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
    return verify(null, Buffer.from(text), key, bytes.signature);
  },
};

/** Ed25519 over a text, base64url. */
export function signText(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text), key).toString("base64url");
}
