import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { SupersedeClaim } from "../../claims/schema";
import { AUDITED, claimColumns } from "./claim-columns";
import { lockClaim } from "./lock-claim";
import { settleClaims } from "./settle-claims";

/**
 * Creates a claim that supersedes a published one, with the same documents and without an assessment. The old one stays
 * in the versions that carry it.
 *
 * @throws Forbidden, NotFound, Invalid (with the field)
 */
export async function supersedeClaim(
  viewer: Viewer,
  intent: SupersedeClaim,
  origin: Origin,
): Promise<{ claimId: string }> {
  if (!can(viewer, "claim.edit")) throw new Forbidden();
  const { claimId: oldId, reportId, quote, facts } = SupersedeClaim.parse(intent);
  const byId = accountIdOf(viewer);
  return db.$transaction(async (tx) => {
    await lockClaim(tx, oldId, [reportId]);
    const { id: claimId, ...after } = await tx.claim.create({
      data: { ...(await claimColumns(tx, facts)), reportId, quote, createdById: byId },
      select: { id: true, ...AUDITED },
    });
    const ties = await tx.claimDocument.findMany({
      where: { claimId: oldId, retractedAt: null },
      select: { documentId: true, position: true, locator: true, quote: true },
    });
    await tx.claimDocument.createMany({ data: ties.map((tie) => ({ ...tie, claimId, byId })) });
    await tx.claimLink.create({
      data: { fromId: claimId, kind: "supersedes", toId: oldId, byId },
      select: { id: true },
    });
    const act = { action: "claim.supersede", claimId, after: { ...after, supersedes: oldId } } as const;
    await settleClaims(tx, viewer, [claimId, oldId], act, origin);
    return { claimId };
  });
}
