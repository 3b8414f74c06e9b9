/** Where the answer goes and how strict it has to be. */
export type Surroundings = {
  /** the public origin is https */
  secure: boolean;
  /** hot reload evaluates code and opens a websocket */
  development: boolean;
};

/**
 * The policy of every answer: only scripts that carry this answer's nonce run, and what they load themselves. Style
 * attributes are let through because the editor, charts and graphs set them; style elements are not.
 */
function contentSecurityPolicy(nonce: string, { development }: Surroundings): string {
  const scripts = `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`;
  const styles = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws: wss:" : ""}`,
    "manifest-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const FIXED = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()",
} as const;

/** The headers that go out with every answer of every status, whoever made it. */
export function securityHeaders(nonce: string, surroundings: Surroundings): Record<string, string> {
  return {
    ...FIXED,
    "content-security-policy": contentSecurityPolicy(nonce, surroundings),
    ...(surroundings.secure ? { "strict-transport-security": "max-age=63072000" } : {}),
  };
}
