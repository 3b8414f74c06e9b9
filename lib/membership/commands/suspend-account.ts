import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { lockAccountRow } from "@/lib/auth/lock-account-row";
import { endLiveSessions } from "@/lib/auth/session/sessions";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import type { SuspendAccount } from "../schema";
import { keepingAnAdmin } from "./keep-an-admin";

/** Suspends an account at once, on every device, until the suspension is lifted. */
export async function suspendAccount(
  viewer: Viewer,
  { accountId, reason }: SuspendAccount,
  origin: Origin,
): Promise<void> {
  if (viewer.kind !== "person" || !can(viewer, "account.suspend", { accountId })) throw new Forbidden();
  if (viewer.accountId === accountId) throw new Invalid("reason", "You cannot suspend yourself.");
  await db.$transaction(async (tx) => {
    await keepingAnAdmin(tx, viewer, "reason", async () => {
      // Guards against a session opened at this moment: it sees the suspension, or is ended below.
      const account = await lockAccountRow(tx, accountId);
      if (!account) throw new NotFound();
      if (account.suspended) throw new Conflict("This account is already suspended.");
      const data = { accountId, byId: viewer.accountId, reason };
      await tx.suspension.create({ data, select: { id: true } });
    });
    const endedSessions = await endLiveSessions(tx, accountId);
    await recordAudit(tx, {
      viewer,
      action: "account.suspend",
      subjectKind: "Account",
      subjectId: accountId,
      before: { suspended: false },
      after: { suspended: true, reason, endedSessions },
      origin,
    });
  });
}
