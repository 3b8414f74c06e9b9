import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/**
 * A device that has signed in to an account keeps a mark that proves it, so that strangers who guess at the account do
 * not lock its owner out. The mark grants no access: it only gives the device its own count of attempts.
 */
export function newDeviceMark(email: string): string {
  const id = randomBytes(16).toString("base64url");
  return `${id}.${proofOf(id, email)}`;
}

/** The id of a device known to this account; `null` for any other. */
export function knownDevice(mark: string | undefined, email: string): string | null {
  const [id, proof, ...more] = (mark ?? "").split(".");
  if (!id || !proof || more.length > 0) return null;
  const expected = Buffer.from(proofOf(id, email));
  const given = Buffer.from(proof);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

function proofOf(id: string, email: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`device\n${id}\n${email}`).digest("base64url");
}
