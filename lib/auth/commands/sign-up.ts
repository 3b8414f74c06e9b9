import { networkOf } from "@/lib/ip-address";
import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { Invalid } from "@/lib/errors";
import { queueMail } from "@/lib/mail/commands";
import { issueLink } from "../links/mail-token";
import { alreadySignedUpMail, verifyMail } from "../links/mails";
import { hashPassword } from "../password/hash";
import { weaknessOf } from "../password/weakness";
import { takeAttempt, withMinimumTime } from "../throttle";

type Intent = { name: string; email: string; password: string };

/**
 * Creates an account and mails a link that confirms its address. The response, its time and its work are the same when
 * the address already has an account: then its owner is notified by mail, and nothing changes.
 */
export async function signUp(viewer: Viewer, intent: Intent, origin: Origin): Promise<void> {
  const weakness = weaknessOf(intent.password, intent);
  if (weakness) throw new Invalid("password", weakness);
  await takeAttempt("sign-up-address", networkOf(origin.address));
  await takeAttempt("mail-to", intent.email);
  await withMinimumTime(async () => {
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
  // Two concurrent sign-ups with one address: the second finds the first one's row.
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

/** An account that was never confirmed gets the link again; any other is told that it already exists. */
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
