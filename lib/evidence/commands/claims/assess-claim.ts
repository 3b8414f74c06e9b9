import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { AssessClaim } from "../../claims/schema";
import { lockClaim } from "./lock-claim";
import { recordAssessment } from "./record-assessment";
import { settleClaims } from "./settle-claims";

/**
 * Assesses a claim; its earlier assessments stay as its history.
 *
 * @throws Forbidden, NotFound, Invalid (`status`: corroborated without two independent origins; `recheckOn`: not in the
 * future)
 */
export async function assessClaim(viewer: Viewer, intent: AssessClaim, origin: Origin): Promise<void> {
  if (!can(viewer, "claim.assess")) throw new Forbidden();
  const { claimId, assessment } = AssessClaim.parse(intent);
  await db.$transaction(async (tx) => {
    await lockClaim(tx, claimId);
    const before = await tx.assessment.findFirst({
      where: { claimId },
      orderBy: [{ assessedAt: "desc" }, { id: "desc" }],
      select: { credibility: true, status: true, rationale: true, recheckOn: true },
    });
    await recordAssessment(tx, viewer, claimId, assessment);
    await settleClaims(
      tx,
      viewer,
      [claimId],
      { action: "claim.assess", claimId, before, after: assessment },
      origin,
    );
  });
}
