import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { RetractClaim } from "../../claims/schema";
import { lockClaim, lockClaims } from "./lock-claim";
import { settleClaims } from "./settle-claims";

/**
 * Retracts a claim that was never published. Its row and history stay, so that it can be restored.
 *
 * @throws Forbidden, NotFound, Conflict (published)
 */
export async function retractClaim(viewer: Viewer, intent: RetractClaim, origin: Origin): Promise<void> {
  if (!can(viewer, "claim.edit")) throw new Forbidden();
  const { claimId } = RetractClaim.parse(intent);
  await db.$transaction(async (tx) => {
    const claim = await lockClaim(tx, claimId);
    if (claim.published) {
      throw new Conflict("This claim is published. Assess it as refuted or withdrawn, or supersede it.");
    }
    await tx.claim.update({
      where: { id: claimId },
      data: { retractedAt: now() },
      select: { id: true },
    });
    await settleClaims(
      tx,
      viewer,
      [claimId],
      { action: "claim.retract", claimId, before: claim.facts },
      origin,
    );
  });
}

/**
 * Undoes a retraction.
 *
 * @throws Forbidden, NotFound
 */
export async function restoreClaim(viewer: Viewer, intent: RetractClaim, origin: Origin): Promise<void> {
  if (!can(viewer, "claim.edit")) throw new Forbidden();
  const { claimId } = RetractClaim.parse(intent);
  await db.$transaction(async (tx) => {
    await lockClaims(tx, [claimId]);
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, retractedAt: { not: null } },
      data: { retractedAt: null },
    });
    if (count === 0) throw new NotFound("This claim does not exist");
    await settleClaims(tx, viewer, [claimId], { action: "claim.restore", claimId }, origin);
  });
}
