import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden } from "@/lib/errors";
import { EditClaim } from "../../claims/schema";
import { AUDITED, claimColumns } from "./claim-columns";
import { CHANGED, lockClaim } from "./lock-claim";
import { settleClaims } from "./settle-claims";

/**
 * Changes the facts of a claim that was never published.
 *
 * @throws Forbidden, NotFound, Conflict (published, or changed since `revision`), Invalid (with the field)
 */
export async function editClaim(
  viewer: Viewer,
  intent: EditClaim,
  origin: Origin,
): Promise<{ revision: number }> {
  if (!can(viewer, "claim.edit")) throw new Forbidden();
  const { claimId, revision, facts } = EditClaim.parse(intent);
  return db.$transaction(async (tx) => {
    const claim = await lockClaim(tx, claimId);
    if (claim.published)
      throw new Conflict("This claim is published. Supersede it with a new one instead of changing it.");
    if (claim.revision !== revision) throw new Conflict(CHANGED);
    const after = await tx.claim.update({
      where: { id: claimId },
      data: { ...(await claimColumns(tx, facts)), revision: revision + 1 },
      select: AUDITED,
    });
    await settleClaims(
      tx,
      viewer,
      [claimId],
      { action: "claim.edit", claimId, before: claim.facts, after },
      origin,
    );
    return { revision: revision + 1 };
  });
}
