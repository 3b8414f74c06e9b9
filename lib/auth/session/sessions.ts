import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import { chainWaiting, recordLater } from "@/lib/audit/commands/record-later";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { type LockedAccount, lockAccountRow } from "../lock-account-row";
import { SUSPENDED, WRONG_CREDENTIALS } from "../password/authenticate";
import { SESSION_DAYS } from "../policy";
import type { OpenedSession } from "../types";

/**
 * Runs the transaction of a sign-in, which waits neither for other sign-ins nor for a holder of the audit log's
 * chain: its entry is written with it and chained afterwards.
 */
export async function signingIn<T>(
  work: (tx: Prisma.TransactionClient, record: typeof recordAudit) => Promise<T>,
): Promise<T> {
  const opened = await db.$transaction((tx) => work(tx, recordLater));
  // The user is signed in even if this fails: a job retries it.
  await chainWaiting().catch(() => 0);
  return opened;
}

/**
 * What proved the user's identity: a password with the address and the hash it was verified for, or what `how` says.
 */
export type SignInProof =
  | { how: "password"; email: string; passwordHash: string }
  | { how: "link" | "reset" | "set-up" | "demonstration" };

/**
 * Opens a session for a user who has proved to own an account, if the proof is still valid: the account is
 * locked, so that a password, an address or a suspension that changes at this moment is either seen here or ends this
 * session too. A user signed in on this device before is signed out.
 *
 * @param record how to write the audit log; `signingIn` passes one that does not wait for the log
 * @throws Invalid if the password has changed or the account is gone; Forbidden for a suspended one
 */
export async function openSession(
  tx: Prisma.TransactionClient,
  former: Viewer,
  accountId: string,
  proof: SignInProof,
  origin: Origin,
  record: typeof recordAudit = recordAudit,
): Promise<OpenedSession> {
  const account = await lockAccountRow(tx, accountId);
  if (!account || !stillProves(proof, account)) throw new Invalid("", WRONG_CREDENTIALS);
  if (account.suspended) throw new Forbidden(SUSPENDED);
  if (former.kind === "person") await endLiveSessions(tx, former.accountId, { id: former.sessionId });
  const session = await tx.session.create({
    data: {
      accountId: account.id,
      expiresAt: new Date(Date.now() + SESSION_DAYS * 86_400_000),
      userAgent: origin.userAgent,
      address: origin.address,
    },
    select: { id: true },
  });
  // A user who was signed in acts under that session, which ends here: the chain checks it.
  await (former.kind === "person" ? recordAudit : record)(tx, {
    viewer: former,
    action: "session.open",
    subjectKind: "Account",
    subjectId: account.id,
    after: { how: proof.how, sessionId: session.id },
    origin,
  });
  return { sessionId: session.id, accountId: account.id, email: account.email };
}

function stillProves(proof: SignInProof, account: LockedAccount): boolean {
  if (proof.how !== "password") return true;
  return account.email === proof.email && account.passwordHash === proof.passwordHash;
}

/**
 * Ends sessions of an account and records it in the audit log as an act of its owner or of another person.
 *
 * @returns how many were valid until now
 */
export async function endSessionsOf(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  accountId: string,
  which: { id?: string; except?: string },
  origin: Origin,
): Promise<number> {
  const ended = await endLiveSessions(tx, accountId, which);
  if (ended === 0) return 0;
  await recordAudit(tx, {
    viewer,
    action: accountIdOf(viewer) === accountId ? "session.end-own" : "session.end",
    subjectKind: "Account",
    subjectId: accountId,
    after: { ended, ...which },
    origin,
  });
  return ended;
}

/**
 * Ends sessions of an account, effective from the next request of each: one of them, all but one, or all. Part of a
 * command that has checked permission and writes the audit log.
 *
 * @returns how many were valid until now
 */
export async function endLiveSessions(
  tx: Prisma.TransactionClient,
  accountId: string,
  { id, except }: { id?: string; except?: string } = {},
): Promise<number> {
  // A person who signs out of a browser, or everywhere, is not told there any more.
  await tx.$executeRaw`DELETE FROM "PushSubscription" WHERE "accountId" = ${accountId}::uuid
    AND (${id ?? null}::uuid IS NULL OR "sessionId" = ${id ?? null}::uuid)
    AND (${except ?? null}::uuid IS NULL OR "sessionId" IS DISTINCT FROM ${except ?? null}::uuid)`;
  return tx.$executeRaw`UPDATE "Session" SET "endedAt" = now()
    WHERE "accountId" = ${accountId}::uuid AND "endedAt" IS NULL AND "expiresAt" > now()
      AND (${id ?? null}::uuid IS NULL OR "id" = ${id ?? null}::uuid)
      AND (${except ?? null}::uuid IS NULL OR "id" <> ${except ?? null}::uuid)`;
}
