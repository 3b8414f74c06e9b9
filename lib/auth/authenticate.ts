import "server-only";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { isDemoPassword } from "./demo-accounts";
import { isDemoOpen } from "./demo-open";
import { knownDevice } from "./device";
import { NOT_CURRENT } from "./hold-account";
import type { Origin } from "./origin";
import { isPassword } from "./password/hash";
import { forgetAttempts, giveBack, networkOf, takeAttempt } from "./throttle";

export type Credentials = {
  email: string;
  password: string;
  /** the mark of a device that has signed in before, from its cookie */
  device?: string;
};

export const WRONG_CREDENTIALS =
  "E-mail address or password is not right. Check both, or have a link mailed to you.";
export const SUSPENDED = "This account is suspended. Write to us if you think that this is a mistake.";

/**
 * Whose e-mail address and password these are. The answer and its time are the same whether the account does not exist,
 * has no password, or has another.
 *
 * @returns the account with the hash that the password was verified against, for `openSession`, which asks again
 * @throws Invalid when they are nobody's, TooManyRequests after too many failures, Forbidden for a suspended account
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
  // A published password opens a demonstration where one click would; it is judged in the time of any other.
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
 * Asks somebody who is signed in for the password once more, before what matters.
 *
 * @returns the hash that it was verified against, for `holdOwnAccount`, which asks again; null where there is none
 */
export async function confirmPassword(
  accountId: string,
  password: string,
  field: string,
): Promise<string | null> {
  await takeAttempt("confirm-password", accountId);
  const account = await db.account.findUnique({ where: { id: accountId }, select: { passwordHash: true } });
  // An account that signs in by links alone has none to ask for.
  if (account && account.passwordHash === null) return null;
  if (!account?.passwordHash || !(await isPassword(password, account.passwordHash))) {
    throw new Invalid(field, NOT_CURRENT);
  }
  await forgetAttempts("confirm-password", accountId);
  return account.passwordHash;
}
