import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { endLiveSessions } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import type { SuspendAccount } from "../schema";
import { keepingAnAdmin } from "./keep-an-admin";

/** Shuts an account out at once, on every device, until the suspension is lifted. */
export async function suspendAccount(
  viewer: Viewer,
  { accountId, reason }: SuspendAccount,
  origin: Origin,
): Promise<void> {
  if (viewer.kind !== "person" || !can(viewer, "account.suspend", { accountId })) throw new Forbidden();
  if (viewer.accountId === accountId) throw new Invalid("reason", "You cannot suspend yourself.");
  await db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({
      where: { id: accountId, removedAt: null },
      select: { suspensions: { where: { liftedAt: null }, select: { id: true } } },
    });
    if (!account) throw new NotFound();
    if (account.suspensions.length > 0) throw new Conflict("This account is suspended already.");
    const data = { accountId, byId: viewer.accountId, reason };
    await keepingAnAdmin(tx, viewer, "reason", () => tx.suspension.create({ data, select: { id: true } }));
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
