import "server-only";
import { can } from "@/lib/access/permissions";
import type { Person, Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden, Invalid } from "@/lib/errors";

export type LockedAccount = {
  id: string;
  email: string;
  passwordHash: string | null;
  emailVerifiedAt: Date | null;
  suspended: boolean;
};

/**
 * Locks an account and reads it as it is now, until the transaction ends: neither password, address, role nor
 * suspension can change meanwhile. Anything checked earlier without the lock must be checked again. `null` if it is
 * gone or removed.
 */
export async function lockAccountRow(
  tx: Prisma.TransactionClient,
  accountId: string,
): Promise<LockedAccount | null> {
  await lockRows(tx, "Account", [accountId]);
  // A separate statement, which sees what the previous holder of the lock committed.
  const account = await tx.account.findUnique({
    where: { id: accountId, removedAt: null },
    select: {
      id: true,
      email: true,
      passwordHash: true,
      emailVerifiedAt: true,
      suspensions: { where: { liftedAt: null }, select: { id: true } },
    },
  });
  if (!account) return null;
  const { suspensions, ...facts } = account;
  return { ...facts, suspended: suspensions.length > 0 };
}

/** @throws Forbidden unless a signed-in user, who may manage the account, makes the request */
export function ownAccount(viewer: Viewer): Person {
  if (viewer.kind !== "person" || !can(viewer, "account.manage-own", { accountId: viewer.accountId })) {
    throw new Forbidden();
  }
  return viewer;
}

/**
 * The same as `lockAccountRow` for the signed-in user's own account, which is about to change.
 *
 * @param passwordHash the hash that `confirmPassword` verified
 * @throws Forbidden if the user was signed out or suspended meanwhile, Invalid (`currentPassword`) if the password was
 * changed
 */
export async function lockOwnAccountRow(
  tx: Prisma.TransactionClient,
  { accountId, sessionId }: Person,
  passwordHash?: string | null,
): Promise<LockedAccount> {
  const account = await lockAccountRow(tx, accountId);
  const session = await tx.session.findFirst({
    where: { id: sessionId, accountId, endedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true },
  });
  if (!account || account.suspended || !session) throw new Forbidden(SIGNED_OUT);
  if (passwordHash !== undefined && account.passwordHash !== passwordHash) {
    throw new Invalid("currentPassword", NOT_CURRENT);
  }
  return account;
}

const SIGNED_OUT = "You were signed out. Sign in again.";
export const NOT_CURRENT = "This is not your current password.";
