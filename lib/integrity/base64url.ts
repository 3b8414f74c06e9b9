const FORM = /^[A-Za-z0-9_-]*$/;

/** The bytes of a base64url text, in Node and in the browser; null for invalid text. */
export function fromBase64url(text: string): Uint8Array | null {
  if (!FORM.test(text) || text.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  // The unused bits must be zero, or two texts would encode the same bytes.
  const again = btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
  return again === text ? bytes : null;
}

/** A raw Ed25519 key and a signature in base64url as bytes; null unless both have the right length. */
export function keyAndSignature(
  publicKey: string,
  signature: string,
): { key: Uint8Array; signature: Uint8Array } | null {
  const key = fromBase64url(publicKey);
  const signed = fromBase64url(signature);
  return key?.length === 32 && signed?.length === 64 ? { key, signature: signed } : null;
}
