import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden } from "@/lib/errors";
import { RequoteClaim } from "../../claims/schema";
import { CHANGED, lockClaim } from "./lock-claim";
import { settleClaims } from "./settle-claims";

/**
 * Confirms that changed words still make the claim: from the next publication on it uses them. Earlier versions keep
 * their own words.
 *
 * @throws Forbidden, NotFound, Conflict (changed since `revision`)
 */
export async function requoteClaim(
  viewer: Viewer,
  intent: RequoteClaim,
  origin: Origin,
): Promise<{ revision: number }> {
  if (!can(viewer, "claim.edit")) throw new Forbidden();
  const { claimId, revision, quote } = RequoteClaim.parse(intent);
  return db.$transaction(async (tx) => {
    const claim = await lockClaim(tx, claimId);
    if (claim.revision !== revision) throw new Conflict(CHANGED);
    await tx.claim.update({
      where: { id: claimId },
      data: { quote, revision: revision + 1 },
      select: { id: true },
    });
    const before = { quote: claim.facts.quote };
    await settleClaims(
      tx,
      viewer,
      [claimId],
      { action: "claim.requote", claimId, before, after: { quote } },
      origin,
    );
    return { revision: revision + 1 };
  });
}
