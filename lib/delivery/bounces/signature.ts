import { createHmac, timingSafeEqual } from "node:crypto";

/** How old a signed request may be, so that one that was recorded cannot be sent again later. */
const FRESH_SECONDS = 300;

/**
 * What `Mail-Report-Signature` holds: the second in which it was signed, and the HMAC-SHA256 of that and the body. The reverse
 * proxy drops headers whose names begin with the product's.
 */
export function signReports(secret: string, body: Uint8Array, at: Date): string {
  const second = Math.floor(at.getTime() / 1000);
  return `t=${second},v1=${hmac(secret, second, body)}`;
}

/** Whether a request was signed with the secret, some minutes ago at most. */
export function isSigned(secret: string, body: Uint8Array, header: string | null, at: Date): boolean {
  const [, second, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? "") ?? [];
  if (second === undefined || given === undefined) return false;
  if (Math.abs(at.getTime() / 1000 - Number(second)) > FRESH_SECONDS) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(hmac(secret, Number(second), body)));
}

const hmac = (secret: string, second: number, body: Uint8Array): string =>
  createHmac("sha256", secret).update(`${second}.`).update(body).digest("hex");
