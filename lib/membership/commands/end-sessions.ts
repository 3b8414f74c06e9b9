import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { endLiveSessions } from "@/lib/auth/session/sessions";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import type { EndSessions } from "../schema";

/** Signs a user out of one device or of all. Does nothing if none is signed in any more. */
export async function endSessions(
  viewer: Viewer,
  { accountId, sessionId }: EndSessions,
  origin: Origin,
): Promise<{ ended: number }> {
  if (!can(viewer, "account.end-sessions", { accountId })) throw new Forbidden();
  return db.$transaction(async (tx) => {
    const ended = await endLiveSessions(tx, accountId, { id: sessionId });
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
