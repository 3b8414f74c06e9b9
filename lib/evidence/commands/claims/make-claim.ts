import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { refuseInTrash } from "@/lib/reports/commands/open-deletion";
import { MakeClaim } from "../../claims/schema";
import { addClaimDocument } from "./add-claim-document";
import { AUDITED, claimColumns } from "./claim-columns";
import { recordAssessment } from "./record-assessment";
import { settleClaims } from "./settle-claims";

/**
 * Creates a claim from words of a draft, optionally with its document and a first assessment. The draft holds the mark
 * around the words.
 *
 * @throws Forbidden, NotFound (the draft does not exist or is in the trash), Invalid (with the field)
 */
export async function makeClaim(
  viewer: Viewer,
  intent: MakeClaim,
  origin: Origin,
): Promise<{ claimId: string }> {
  const { reportId, quote, facts, document, assessment } = MakeClaim.parse(intent);
  if (!can(viewer, "claim.edit") || (assessment && !can(viewer, "claim.assess"))) throw new Forbidden();
  return db.$transaction(async (tx) => {
    const draft = await tx.draft.findUnique({ where: { reportId }, select: { id: true } });
    if (!draft) throw new NotFound("This draft does not exist");
    await refuseInTrash(tx, reportId);
    const columns = await claimColumns(tx, facts);
    const { id, ...claim } = await tx.claim.create({
      data: { ...columns, reportId, quote, createdById: accountIdOf(viewer) },
      select: { id: true, ...AUDITED },
    });
    const tie = document && (await addClaimDocument(tx, viewer, id, document));
    if (assessment) await recordAssessment(tx, viewer, id, assessment);
    const after = { ...claim, documentId: tie?.documentId ?? null, assessment };
    await settleClaims(tx, viewer, [id], { action: "claim.make", claimId: id, after }, origin, tie?.made);
    return { claimId: id };
  });
}
