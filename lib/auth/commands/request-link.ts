import { networkOf } from "@/lib/ip-address";
import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { queueMail } from "@/lib/mail/commands";
import { mailTrouble } from "@/lib/mail/queries";
import { issueLink } from "../links/mail-token";
import { resetMail, signInMail, verifyMail } from "../links/mails";
import { ownAccount } from "../lock-account-row";
import { returning } from "../next-path";
import { takeAttempt, withMinimumTime } from "../throttle";

/** Mails a sign-in link. The response does not reveal whether the address has an account. */
export async function requestSignInLink(
  _viewer: Viewer,
  { email, next }: { email: string; next?: string },
  origin: Origin,
): Promise<void> {
  await mailToOwner(email, origin, async (tx, accountId) => {
    const link = await issueLink(tx, { purpose: "sign_in", accountId, email });
    const cause = `sign-in:${link.id}`;
    await queueMail(tx, {
      to: email,
      accountId,
      cause,
      ...(await signInMail(tx, returning(link.url, next))),
    });
  });
}

/** Mails a link to choose a new password, in the same way. */
export async function requestPasswordReset(
  _viewer: Viewer,
  { email, next }: { email: string; next?: string },
  origin: Origin,
): Promise<void> {
  await mailToOwner(email, origin, async (tx, accountId) => {
    const link = await issueLink(tx, { purpose: "reset_password", accountId, email });
    const cause = `reset-password:${link.id}`;
    await queueMail(tx, { to: email, accountId, cause, ...(await resetMail(tx, returning(link.url, next))) });
  });
}

/** Mails the link that confirms the viewer's address again, if it is not, or if mails to it came back. */
export async function requestVerification(
  viewer: Viewer,
  { next }: { next?: string },
  origin: Origin,
): Promise<void> {
  const { accountId, email, verified } = ownAccount(viewer);
  if (verified && !(await mailTrouble(viewer, accountId))) return;
  await takeAttempt("mail-address", networkOf(origin.address));
  await takeAttempt("mail-to", email);
  await db.$transaction(async (tx) => {
    const link = await issueLink(tx, { purpose: "verify_email", accountId, email });
    const cause = `verify-email:${link.id}`;
    await queueMail(tx, {
      to: email,
      accountId,
      cause,
      ...(await verifyMail(tx, returning(link.url, next))),
    });
  });
}

async function mailToOwner(
  email: string,
  origin: Origin,
  write: (tx: Prisma.TransactionClient, accountId: string) => Promise<void>,
): Promise<void> {
  await takeAttempt("mail-address", networkOf(origin.address));
  await takeAttempt("mail-to", email);
  await withMinimumTime(async () => {
    const account = await db.account.findFirst({
      where: { email, suspensions: { none: { liftedAt: null } } },
      select: { id: true },
    });
    if (account) await db.$transaction((tx) => write(tx, account.id));
  });
}
