import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { Invalid } from "@/lib/errors";
import { queueMail } from "@/lib/mail/commands";
import { inEvenTime } from "../even-time";
import { issueLink } from "../mail-token";
import { alreadySignedUpMail, verifyMail } from "../mails";
import type { Origin } from "../origin";
import { hashPassword } from "../password/hash";
import { weaknessOf } from "../password/weakness";
import { networkOf, takeAttempt } from "../throttle";

type Intent = { name: string; email: string; password: string };

/**
 * Makes an account and mails a link that confirms its address. The answer, its time and its work are alike when the
 * address has an account: then its owner is told by mail, and nothing changes.
 */
export async function signUp(viewer: Viewer, intent: Intent, origin: Origin): Promise<void> {
  const weakness = weaknessOf(intent.password, intent);
  if (weakness) throw new Invalid("password", weakness);
  await takeAttempt("sign-up-address", networkOf(origin.address));
  await takeAttempt("mail-to", intent.email);
  await inEvenTime(async () => {
    const passwordHash = await hashPassword(intent.password);
    await db.$transaction((tx) => writeAccount(tx, viewer, { ...intent, passwordHash }, origin));
  });
}

async function writeAccount(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { name, email, passwordHash }: Omit<Intent, "password"> & { passwordHash: string },
  origin: Origin,
): Promise<void> {
  // Two at once with one address: the second finds the first's row.
  const [made] = await tx.account.createManyAndReturn({
    data: [{ name, email, passwordHash }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) return tellOwner(tx, email);
  const link = await issueLink(tx, { purpose: "verify_email", accountId: made.id, email });
  const cause = `verify-email:${link.id}`;
  await queueMail(tx, { to: email, accountId: made.id, cause, ...verifyMail(link.url) });
  await recordAudit(tx, {
    viewer,
    action: "account.sign-up",
    subjectKind: "Account",
    subjectId: made.id,
    origin,
  });
}

/** Somebody who never confirmed gets the link again, everybody else is told of the account they have. */
async function tellOwner(tx: Prisma.TransactionClient, email: string): Promise<void> {
  const account = await tx.account.findUniqueOrThrow({
    where: { email },
    select: { id: true, emailVerifiedAt: true },
  });
  if (account.emailVerifiedAt) {
    const signInUrl = new URL("/sign-in", env().PUBLIC_URL).href;
    const cause = `sign-up-again:${randomUUID()}`;
    return queueMail(tx, { to: email, accountId: account.id, cause, ...alreadySignedUpMail(signInUrl) });
  }
  const link = await issueLink(tx, { purpose: "verify_email", accountId: account.id, email });
  const cause = `verify-email:${link.id}`;
  return queueMail(tx, { to: email, accountId: account.id, cause, ...verifyMail(link.url) });
}
