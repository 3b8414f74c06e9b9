import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden } from "@/lib/errors";
import type { EndSessions } from "../schema";

/** Signs somebody out of one device or of all, at once. Nothing happens when none is signed in any more. */
export async function endSessions(
  viewer: Viewer,
  { accountId, sessionId }: EndSessions,
  origin: Origin,
): Promise<{ ended: number }> {
  if (!can(viewer, "account.end-sessions", { accountId })) throw new Forbidden();
  return db.$transaction(async (tx) => {
    const ended = await endLiveSessions(tx, accountId, sessionId);
    if (ended === 0) return { ended };
    await recordAudit(tx, {
      viewer,
      action: "account.end-sessions",
      subjectKind: "Account",
      subjectId: accountId,
      before: { live: ended },
      after: { live: 0, session: sessionId ?? "all" },
      origin,
    });
    return { ended };
  });
}

/** Part of a command that has asked `can`. */
export async function endLiveSessions(
  tx: Prisma.TransactionClient,
  accountId: string,
  sessionId?: string,
): Promise<number> {
  const now = new Date();
  const { count } = await tx.session.updateMany({
    where: { accountId, ...(sessionId && { id: sessionId }), endedAt: null, expiresAt: { gt: now } },
    data: { endedAt: now },
  });
  return count;
}
