import type { NamedHouse } from "@/lib/settings/known-house";
/** What decides how strict the policy is. */
export type Surroundings = {
  /** the public origin is https */
  secure: boolean;
  /** hot reload evaluates code and opens a websocket */
  development: boolean;
  /** whose site it is; null while it is not known */
  house?: (() => NamedHouse | null) | undefined;
};

/**
 * The policy of every answer, in the parts between which its nonce goes: only scripts that carry this answer's nonce
 * run, and what they load themselves. Style attributes are let through because the editor, charts and graphs set them;
 * style elements are not.
 */
function policyAroundNonce(development: boolean): string[] {
  const styles = development ? "'self' 'unsafe-inline'" : "'self' 'nonce-*'";
  return [
    "default-src 'none'",
    `script-src 'nonce-*' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
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
  ]
    .join("; ")
    .split("*");
}

const IN_PRODUCTION = policyAroundNonce(false);
const IN_DEVELOPMENT = policyAroundNonce(true);

function contentSecurityPolicy(nonce: string, { development }: Surroundings): string {
  return (development ? IN_DEVELOPMENT : IN_PRODUCTION).join(nonce);
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

const HSTS = { "strict-transport-security": "max-age=63072000" };
const FIXED_PAIRS = Object.entries(FIXED).flat();
const SECURE_PAIRS = Object.entries({ ...FIXED, ...HSTS }).flat();

/** The headers of every answer, whatever its status and wherever it was made. */
export function securityHeaders(nonce: string, surroundings: Surroundings): Record<string, string> {
  return {
    ...FIXED,
    "content-security-policy": contentSecurityPolicy(nonce, surroundings),
    ...(surroundings.secure ? HSTS : {}),
  };
}

/** The same as `securityHeaders`, name and value in turns: what is sent most often is not made into an object first. */
export function securityHeaderPairs(nonce: string, surroundings: Surroundings): string[] {
  const fixed = surroundings.secure ? SECURE_PAIRS : FIXED_PAIRS;
  return [...fixed, "content-security-policy", contentSecurityPolicy(nonce, surroundings)];
}
