import "server-only";
import { createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db/client";
import { asUnavailable } from "@/lib/db/unavailable";
import { env } from "@/lib/env";
import { TooManyRequests } from "@/lib/errors";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How many attempts in how many seconds. Successes are refunded, so these count failures, except for mails. */
const LIMITS = {
  /** sign-ins to one account, from all unknown devices together */
  "sign-in": { points: 10, duration: 15 * MINUTE },
  /** sign-ins to one account from a known device: failures on unknown devices do not count here */
  "sign-in-device": { points: 10, duration: 15 * MINUTE },
  "sign-in-address": { points: 60, duration: 15 * MINUTE },
  /** the current password, checked again for a signed-in user */
  "confirm-password": { points: 10, duration: 15 * MINUTE },
  /** mails to one address that anyone can trigger */
  "mail-to": { points: 5, duration: HOUR },
  "mail-address": { points: 20, duration: HOUR },
  "sign-up-address": { points: 20, duration: HOUR },
  /** requests for access, which reach every admin by mail */
  "access-request": { points: 5, duration: HOUR },
  "access-request-address": { points: 20, duration: HOUR },
  /** invitations that one admin sends */
  invitation: { points: 60, duration: HOUR },
  /** lists of people that one admin has read */
  "people-batch": { points: 60, duration: HOUR },
  /** files of entities or relationships that one person has read */
  "register-import": { points: 120, duration: HOUR },
  /** files of people that one admin takes away */
  "people-export": { points: 30, duration: HOUR },
  /** comments and edits of one account; each reaches every reader */
  comment: { points: 12, duration: 10 * MINUTE },
  /** topics of the forum that one account starts */
  topic: { points: 6, duration: HOUR },
  /** each looks names up */
  "comment-preview": { points: 60, duration: 10 * MINUTE },
  /** a new name hides who wrote what before */
  "display-name": { points: 5, duration: 24 * HOUR },
  reaction: { points: 120, duration: 10 * MINUTE },
  "comment-report": { points: 20, duration: HOUR },
  /** each reaches the authors of a report by mail */
  "correction-request": { points: 10, duration: HOUR },
  /** presses of follow and bookmark buttons */
  follow: { points: 240, duration: 10 * MINUTE },
  /** notes and highlights of one account, and changes to them */
  annotation: { points: 300, duration: 10 * MINUTE },
  /** links of gifts that one network opens; those that are real are refunded */
  gift: { points: 300, duration: 15 * MINUTE },
  /** presses of the button that makes a gift link */
  "gift-made": { points: 30, duration: HOUR },
  /** pictures of words of one network: drawing takes long */
  quotation: { points: 60, duration: 10 * MINUTE },
  /** downloads of the whole graph */
  "graph-export": { points: 30, duration: 15 * MINUTE },
  "graph-export-address": { points: 60, duration: 15 * MINUTE },
} as const satisfies Record<string, { points: number; duration: number }>;

export type Limit = keyof typeof LIMITS;

/** The limiter names its prepared statements, which a pooler may not know on the next connection. */
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
 * Consumes one attempt, in one atomic statement, before the attempt is made.
 *
 * @throws TooManyRequests if there are none left
 */
export async function takeAttempt(limit: Limit, subject: string): Promise<void> {
  try {
    await limiter(limit).consume(keyOf(subject));
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new TooManyRequests(refusal.msBeforeNext / 1000);
    throw asUnavailable(refusal);
  }
}

/** Refunds a successful attempt. */
export async function giveBack(limit: Limit, subject: string): Promise<void> {
  await limiter(limit).reward(keyOf(subject));
}

/** Forgets all attempts: their author has proved to be the owner. */
export async function forgetAttempts(limit: Limit, subject: string): Promise<void> {
  await limiter(limit).delete(keyOf(subject));
}

/** The table contains neither IP addresses nor e-mail addresses. */
function keyOf(subject: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`throttle\n${subject}`).digest("base64url");
}

/** Longer than any path through the work takes, so that the response time does not reveal which one ran. */
const MINIMUM_MS = 400;

/** Does the work and returns after a fixed minimum time, whether it succeeds or throws. */
export async function withMinimumTime<T>(work: () => Promise<T>): Promise<T> {
  const floor = new Promise((resolve) => setTimeout(resolve, MINIMUM_MS));
  try {
    return await work();
  } finally {
    await floor;
  }
}
