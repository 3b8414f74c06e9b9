import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { canRestore } from "../policy";
import type { RestoreMembership } from "../schema";
import { writeGrant } from "./write-grant";

/** Undoes a revocation: the same tier to the same end, as a new row, so that the history stays. */
export async function restoreMembership(
  viewer: Viewer,
  { membershipId }: RestoreMembership,
  origin: Origin,
): Promise<{ membershipId: string }> {
  if (!can(viewer, "membership.grant")) throw new Forbidden();
  return db.$transaction(async (tx) => {
    const found = {
      where: { id: membershipId },
      select: { accountId: true, tierId: true, endsAt: true, note: true, revokedAt: true },
    };
    const before = await tx.membership.findUnique(found);
    await lockRows(tx, "Account", before ? [before.accountId] : []);
    const revoked = await tx.membership.findUnique(found);
    if (!revoked) throw new NotFound();
    if (!canRestore(revoked, new Date())) throw new Conflict("This membership cannot be restored.");
    return writeGrant(tx, viewer, revoked, origin);
  });
}
