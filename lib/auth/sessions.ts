import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { SUSPENDED, WRONG_CREDENTIALS } from "./authenticate";
import { type HeldAccount, holdAccount } from "./hold-account";
import type { Origin } from "./origin";
import { SESSION_DAYS } from "./policy";
import type { OpenedSession } from "./types";

/** What proved who somebody is: a password with the address and the hash that it was verified for, or what `how` says. */
export type SignInProof =
  | { how: "password"; email: string; passwordHash: string }
  | { how: "link" | "reset" | "set-up" | "demonstration" };

/**
 * Opens a session for somebody who has proved to be the owner of an account, if that still proves it: the account is
 * locked, so that a password, an address or a suspension that changes at this moment is either seen here or ends this
 * session too. Whoever was signed in on this device before is signed out.
 *
 * @param record how the audit log is told; `signingIn` gives one that does not wait for the log
 * @throws Invalid when the password is no longer this, or the account is gone; Forbidden for a suspended one
 */
export async function openSession(
  tx: Prisma.TransactionClient,
  former: Viewer,
  accountId: string,
  proof: SignInProof,
  origin: Origin,
  record: typeof recordAudit = recordAudit,
): Promise<OpenedSession> {
  const account = await holdAccount(tx, accountId);
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
  // A person who was signed in acts under that session, which ends here: the chain checks it.
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

function stillProves(proof: SignInProof, account: HeldAccount): boolean {
  if (proof.how !== "password") return true;
  return account.email === proof.email && account.passwordHash === proof.passwordHash;
}

/**
 * Ends sessions of an account and enters it in the audit log as an act of its owner or somebody else.
 *
 * @returns how many held until now
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
 * Ends sessions of an account, at once for the next request of each: one of them, all but one, or all. Part of a command
 * that has asked whether it may, and that writes the audit log.
 *
 * @returns how many held until now
 */
export async function endLiveSessions(
  tx: Prisma.TransactionClient,
  accountId: string,
  { id, except }: { id?: string; except?: string } = {},
): Promise<number> {
  return tx.$executeRaw`UPDATE "Session" SET "endedAt" = now()
    WHERE "accountId" = ${accountId}::uuid AND "endedAt" IS NULL AND "expiresAt" > now()
      AND (${id ?? null}::uuid IS NULL OR "id" = ${id ?? null}::uuid)
      AND (${except ?? null}::uuid IS NULL OR "id" <> ${except ?? null}::uuid)`;
}
