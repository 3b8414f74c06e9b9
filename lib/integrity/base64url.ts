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
