import { networkOf } from "@/lib/ip-address";
import "server-only";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { Forbidden, Invalid } from "@/lib/errors";
import { isAtThisMachine } from "@/lib/mail/policy";
import { isDemoPassword } from "../demo-accounts";
import { NOT_CURRENT } from "../lock-account-row";
import { knownDevice } from "../session/device";
import { forgetAttempts, giveBack, takeAttempt } from "../throttle";
import { isPassword } from "./hash";

export type Credentials = {
  email: string;
  password: string;
  /** the cookie's mark of a device that has signed in before */
  device?: string;
};

export const WRONG_CREDENTIALS =
  "Wrong e-mail address or password. Check both, or have a link mailed to you.";
export const SUSPENDED = "This account is suspended. Write to us if you think this is a mistake.";

/**
 * Finds the account for an e-mail address and a password. The answer and its time are the same whether the account does
 * not exist, has no password, or has another.
 *
 * @returns the account with the hash that the password was verified against, for `openSession`, which checks again
 * @throws Invalid when they match no account, TooManyRequests after too many failures, Forbidden for a suspended account
 */
export async function authenticate(
  { email, password, device }: Credentials,
  origin: Origin,
): Promise<{ id: string; email: string; passwordHash: string }> {
  const network = networkOf(origin.address);
  const known = knownDevice(device, email);
  const [limit, subject] = known ? (["sign-in-device", known] as const) : (["sign-in", email] as const);
  await takeAttempt("sign-in-address", network);
  await takeAttempt(limit, subject);
  const account = await db.account.findUnique({
    where: { email },
    select: {
      id: true,
      email: true,
      passwordHash: true,
      suspensions: { where: { liftedAt: null }, select: { id: true } },
    },
  });
  // A published password opens a demonstration that one click would; it takes as long to check as any other.
  const published = isDemoPassword(password) && !isDemoOpen(origin);
  const right = await isPassword(password, published ? null : account?.passwordHash);
  if (!account?.passwordHash || !right) throw new Invalid("", WRONG_CREDENTIALS);
  await forgetAttempts(limit, subject);
  await giveBack("sign-in-address", network);
  if (account.suspensions.length > 0) throw new Forbidden(SUSPENDED);
  const { id, passwordHash } = account;
  return { id, email: account.email, passwordHash };
}

/**
 * Checks a signed-in user's password again, before a sensitive change.
 *
 * @returns the hash that it was verified against, for `lockOwnAccountRow`, which checks again; null if there is none
 */
export async function confirmPassword(
  accountId: string,
  password: string,
  field: string,
): Promise<string | null> {
  await takeAttempt("confirm-password", accountId);
  const account = await db.account.findUnique({ where: { id: accountId }, select: { passwordHash: true } });
  // An account that only signs in by links has no password to check.
  if (account && account.passwordHash === null) return null;
  if (!account?.passwordHash || !(await isPassword(password, account.passwordHash))) {
    throw new Invalid(field, NOT_CURRENT);
  }
  await forgetAttempts("confirm-password", accountId);
  return account.passwordHash;
}

/** Whether one-click demonstration accounts are available to a request from this address. */
export function isDemoOpen(origin: Origin): boolean {
  const { LODESTONE_DEMO, LODESTONE_DEMO_PUBLIC, PUBLIC_URL } = env();
  if (LODESTONE_DEMO !== "on") return false;
  return LODESTONE_DEMO_PUBLIC === "yes" || isAtThisMachine(origin.address, PUBLIC_URL);
}
