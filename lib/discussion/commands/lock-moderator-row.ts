import "server-only";
import { isStaff } from "@/lib/access/rank";
import type { Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden } from "@/lib/errors";

/**
 * Locks the moderator's account, and that of the person concerned. A grant that was revoked meanwhile no longer counts;
 * a changed role is noticed by `recordAudit`.
 *
 * @throws Forbidden
 */
export async function lockModeratorRow(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  concerned?: string,
): Promise<void> {
  const own = viewer.kind === "person" ? [viewer.accountId] : [];
  await lockRows(tx, "Account", concerned === undefined ? own : [...own, concerned]);
  if (viewer.kind !== "person" || isStaff(viewer)) return;
  const grant = await tx.moderatorGrant.findFirst({
    where: { accountId: viewer.accountId, revokedAt: null },
    select: { id: true },
  });
  if (!grant) throw new Forbidden("You are no longer a moderator.");
}
