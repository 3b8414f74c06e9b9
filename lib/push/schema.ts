import { ECDH } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/env";
import { isEndpoint } from "./endpoint";

/** The longest that push services use are about 500 characters. */
const LONGEST_ENDPOINT = 1_000;
const NOT_FROM_A_BROWSER = "This is not what a browser gives.";

const base64url = (bytes: number) =>
  z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9_-]+$/, { error: NOT_FROM_A_BROWSER })
    .refine((text) => Buffer.from(text, "base64url").length === bytes, { error: NOT_FROM_A_BROWSER });

const endpoint = z
  .string()
  .max(LONGEST_ENDPOINT)
  .refine((text) => isEndpoint(text, env().PUSH_SERVICE_URL), {
    error: "The push service of this browser has no public address.",
  });

/** What `PushSubscription` of a browser gives. */
export const Subscribe = z.strictObject({
  endpoint,
  p256dh: base64url(65).refine(isPoint, { error: NOT_FROM_A_BROWSER }),
  auth: base64url(16),
});
export type Subscribe = z.output<typeof Subscribe>;

/** What a browser has after it, or its push service, replaced its subscription. */
export const Resubscribe = z.strictObject({
  ...Subscribe.shape,
  /** the endpoint before; not every browser says it */
  replaces: endpoint.optional(),
});
export type Resubscribe = z.output<typeof Resubscribe>;

/** Whether it is an uncompressed point of the curve P-256: with another, a message could not be encrypted. */
function isPoint(text: string): boolean {
  try {
    ECDH.convertKey(text, "prime256v1", "base64url", "base64url", "uncompressed");
    return true;
  } catch {
    return false;
  }
}

export const RemoveBrowser = z.strictObject({ subscriptionId: z.uuid() });
export type RemoveBrowser = z.output<typeof RemoveBrowser>;

/** The action that gives the key takes nothing. */
export const Nothing = z.strictObject({});
