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
import { alreadySignedUpMail, signInMail, verifyMail } from "../links/mails";
import { returning, safeNextPath, withNext } from "../next-path";
import { hashPassword } from "../password/hash";
import { weaknessOf } from "../password/weakness";
import { takeAttempt, withMinimumTime } from "../throttle";

type Intent = {
  name: string;
  email: string;
  password: string;
  /** by a mailed link that signs in, without a password */
  how?: "password" | "link";
  /** where the link in the mail leads afterwards */
  next?: string;
};

/**
 * Creates an account and mails a link that confirms its address, or without a password one that signs in. The response, its
 * time and its work are the same when the address already has an account: then its owner is notified by mail, or gets
 * the link to sign in, and nothing changes.
 */
export async function signUp(viewer: Viewer, intent: Intent, origin: Origin): Promise<void> {
  const byLink = intent.how === "link";
  const weakness = byLink ? null : weaknessOf(intent.password, intent);
  if (weakness) throw new Invalid("password", weakness);
  await takeAttempt("sign-up-address", networkOf(origin.address));
  await takeAttempt("mail-to", intent.email);
  await withMinimumTime(async () => {
    const passwordHash = byLink ? null : await hashPassword(intent.password);
    await db.$transaction((tx) => writeAccount(tx, viewer, { ...intent, passwordHash }, origin));
  });
}

async function writeAccount(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { name, email, passwordHash, next }: Omit<Intent, "password"> & { passwordHash: string | null },
  origin: Origin,
): Promise<void> {
  // Two concurrent sign-ups with one address: the second finds the first one's row.
  const [made] = await tx.account.createManyAndReturn({
    data: [{ name, email, passwordHash }],
    skipDuplicates: true,
    select: { id: true },
  });
  const byLink = passwordHash === null;
  if (!made) return byLink ? letOwnerIn(tx, { email, next }) : tellOwner(tx, { email, next });
  await (byLink ? mailSignIn : mailVerification)(tx, { accountId: made.id, email, next });
  await recordAudit(tx, {
    viewer,
    action: "account.sign-up",
    subjectKind: "Account",
    subjectId: made.id,
    origin,
  });
}

type Mailed = { accountId: string; email: string; next: string | undefined };

async function mailVerification(tx: Prisma.TransactionClient, { accountId, email, next }: Mailed) {
  const link = await issueLink(tx, { purpose: "verify_email", accountId, email });
  const cause = `verify-email:${link.id}`;
  await queueMail(tx, { to: email, accountId, cause, ...(await verifyMail(tx, returning(link.url, next))) });
}

async function mailSignIn(tx: Prisma.TransactionClient, { accountId, email, next }: Mailed) {
  const link = await issueLink(tx, { purpose: "sign_in", accountId, email });
  const cause = `sign-in:${link.id}`;
  await queueMail(tx, { to: email, accountId, cause, ...(await signInMail(tx, returning(link.url, next))) });
}

type Owner = Omit<Mailed, "accountId">;

/** A person who can read the mails of an address may sign in to its account, unless it is suspended. */
async function letOwnerIn(tx: Prisma.TransactionClient, { email, next }: Owner): Promise<void> {
  const account = await tx.account.findFirst({
    where: { email, suspensions: { none: { liftedAt: null } } },
    select: { id: true },
  });
  if (account) await mailSignIn(tx, { accountId: account.id, email, next });
}

/** An account that was never confirmed gets the link again; any other is told that it already exists. */
async function tellOwner(tx: Prisma.TransactionClient, { email, next }: Owner): Promise<void> {
  const account = await tx.account.findUniqueOrThrow({
    where: { email },
    select: { id: true, emailVerifiedAt: true },
  });
  if (!account.emailVerifiedAt) return mailVerification(tx, { accountId: account.id, email, next });
  const signInUrl = new URL(withNext("/sign-in", safeNextPath(next)), env().PUBLIC_URL).href;
  const cause = `sign-up-again:${randomUUID()}`;
  await queueMail(tx, {
    to: email,
    accountId: account.id,
    cause,
    ...(await alreadySignedUpMail(tx, signInUrl)),
  });
}
