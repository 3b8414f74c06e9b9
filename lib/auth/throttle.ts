import "server-only";
import { createHmac } from "node:crypto";
import ipaddr from "ipaddr.js";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db/client";
import { asUnavailable } from "@/lib/db/unavailable";
import { env } from "@/lib/env";
import { TooManyRequests } from "@/lib/errors";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How often in how many seconds. Attempts that succeed are given back, so these are failures, but for mails. */
const LIMITS = {
  /** sign-in to one account, by all devices that it does not know */
  "sign-in": { points: 10, duration: 15 * MINUTE },
  /** sign-in to one account from a device that it knows: strangers' failures do not count here */
  "sign-in-device": { points: 10, duration: 15 * MINUTE },
  "sign-in-address": { points: 60, duration: 15 * MINUTE },
  /** the current password, asked again of somebody who is signed in */
  "confirm-password": { points: 10, duration: 15 * MINUTE },
  /** mails that anybody can cause to one address */
  "mail-to": { points: 5, duration: HOUR },
  "mail-address": { points: 20, duration: HOUR },
  "sign-up-address": { points: 20, duration: HOUR },
  /** requests for access, which reach every admin by mail */
  "access-request": { points: 5, duration: HOUR },
  "access-request-address": { points: 20, duration: HOUR },
  /** downloads of the whole graph */
  "graph-export": { points: 30, duration: 15 * MINUTE },
  "graph-export-address": { points: 60, duration: 15 * MINUTE },
} as const satisfies Record<string, { points: number; duration: number }>;

export type Limit = keyof typeof LIMITS;

/** The limiter gives its statements names, which a pooler in front of the database may not know at the next one. */
const UNNAMED = {
  query: ({ text, values }: { text: string; values: unknown[] }) => pool.query(text, values),
};

const limiters = new Map<Limit, RateLimiterPostgres>();

function limiter(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: UNNAMED,
    storeType: "pool",
    tableName: "Throttle",
    tableCreated: true,
    keyPrefix: limit,
    ...LIMITS[limit],
  });
  limiters.set(limit, made);
  return made;
}

/**
 * Takes one attempt, in one atomic statement, before the attempt is made.
 *
 * @throws TooManyRequests when there are none left
 */
export async function takeAttempt(limit: Limit, subject: string): Promise<void> {
  try {
    await limiter(limit).consume(keyOf(subject));
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new TooManyRequests(refusal.msBeforeNext / 1000);
    throw asUnavailable(refusal);
  }
}

/** The attempt was a good one and does not count. */
export async function giveBack(limit: Limit, subject: string): Promise<void> {
  await limiter(limit).reward(keyOf(subject));
}

/** All attempts are forgotten: whoever they were of has proved to be the owner. */
export async function forgetAttempts(limit: Limit, subject: string): Promise<void> {
  await limiter(limit).delete(keyOf(subject));
}

/** Neither addresses nor e-mail addresses stand in the table. */
function keyOf(subject: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`throttle\n${subject}`).digest("base64url");
}

/** What counts as one address: of IPv6 the /64 that one household or server has. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString();
}
