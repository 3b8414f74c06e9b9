import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** The secret part of a feed's address: which feed, signed, so that the database alone does not open it. */
export function feedToken(secret: string, feedId: string): string {
  return `${feedId}.${signature(secret, feedId)}`;
}

/** The feed that a token of this installation opens, or `null`. */
export function readFeedToken(secret: string, token: string): string | null {
  const [id, given, ...rest] = token.split(".");
  const feedId = z.uuid().safeParse(id);
  if (!feedId.success || given === undefined || rest.length > 0) return null;
  const expected = Buffer.from(signature(secret, feedId.data));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected) ? feedId.data : null;
}

function signature(secret: string, feedId: string): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "lodestone alert feed", 32));
  return createHmac("sha256", key).update(feedId).digest("base64url");
}
