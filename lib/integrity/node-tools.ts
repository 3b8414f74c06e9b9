import { createHash, createPublicKey, verify } from "node:crypto";
import { fromBase64url } from "./base64url";
import type { Tools } from "./types";

/** Hashes and signatures by Node. */
export const NODE_TOOLS: Tools = {
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  verify(publicKey, text, signature) {
    const raw = fromBase64url(publicKey);
    const signed = fromBase64url(signature);
    if (raw?.length !== 32 || signed?.length !== 64) return false;
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
    return verify(null, Buffer.from(text), key, signed);
  },
};
