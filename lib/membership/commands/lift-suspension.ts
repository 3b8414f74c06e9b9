import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden } from "@/lib/errors";
import type { LiftSuspension } from "../schema";

/** Lets an account sign in again; ended sessions stay ended. */
export async function liftSuspension(
  viewer: Viewer,
  { accountId }: LiftSuspension,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "account.suspend", { accountId })) throw new Forbidden();
  await db.$transaction(async (tx) => {
    const { count } = await tx.suspension.updateMany({
      where: { accountId, liftedAt: null },
      data: { liftedAt: new Date() },
    });
    if (count === 0) throw new Conflict("This account is not suspended.");
    await recordAudit(tx, {
      viewer,
      action: "account.suspend",
      subjectKind: "Account",
      subjectId: accountId,
      before: { suspended: true },
      after: { suspended: false },
      origin,
    });
  });
}
