import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/db/generated/client";
import type { Origin } from "./origin";
import { SESSION_DAYS } from "./policy";
import type { OpenedSession } from "./types";

/**
 * Opens a session for somebody who has just proved to be the owner of an account. Whoever was signed in on this device
 * before is signed out.
 *
 * @param how what proved it, for the audit log
 */
export async function openSession(
  tx: Prisma.TransactionClient,
  former: Viewer,
  account: { id: string; email: string },
  how: "password" | "link" | "reset" | "set-up" | "demonstration",
  origin: Origin,
): Promise<OpenedSession> {
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
  await recordAudit(tx, {
    viewer: former,
    action: "session.open",
    subjectKind: "Account",
    subjectId: account.id,
    after: { how, sessionId: session.id },
    origin,
  });
  return { sessionId: session.id, accountId: account.id, email: account.email };
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
