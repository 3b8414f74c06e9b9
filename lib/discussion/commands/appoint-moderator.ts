import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden, NotFound } from "@/lib/errors";
import type { AppointModerator } from "../schema";

/**
 * Makes an account a moderator of discussions, whatever its role, or ends that; it takes effect with the next request.
 *
 * @throws Forbidden, NotFound
 */
export async function appointModerator(
  viewer: Viewer,
  { accountId, on }: AppointModerator,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "discussion.appoint", { accountId })) throw new Forbidden();
  await db.$transaction(async (tx) => {
    await lockRows(tx, "Account", [accountId]);
    const account = await tx.account.findUnique({
      where: { id: accountId, removedAt: null },
      select: { moderatorGrants: { where: { revokedAt: null }, select: { id: true } } },
    });
    if (!account) throw new NotFound();
    const is = account.moderatorGrants.length > 0;
    if (is === on) return;
    const by = accountIdOf(viewer);
    if (on) await tx.moderatorGrant.create({ data: { accountId, grantedById: by }, select: { id: true } });
    else {
      await tx.moderatorGrant.updateMany({
        where: { accountId, revokedAt: null },
        data: { revokedAt: now(), revokedById: by },
      });
    }
    await recordAudit(tx, {
      viewer,
      action: "discussion.appoint",
      subjectKind: "Account",
      subjectId: accountId,
      before: { moderator: is },
      after: { moderator: on },
      origin,
    });
  });
}
