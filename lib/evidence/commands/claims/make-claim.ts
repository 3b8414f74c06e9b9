import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { refuseInTrash } from "@/lib/reports/commands/open-deletion";
import { MakeClaim } from "../../claim-schema";
import { AUDITED, claimColumns } from "./claim-columns";
import { judge } from "./judge";
import { restOn } from "./rest-on";
import { settleClaims } from "./settle-claims";

/**
 * Makes a claim from words of a draft, with the document that it rests on and a first judgement where they are given. The
 * mark around the words is the draft's.
 *
 * @throws Forbidden, NotFound (no such draft, or it is in the trash), Invalid (beside the field that does not fit)
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
    if (!draft) throw new NotFound("There is no such draft");
    await refuseInTrash(tx, reportId);
    const columns = await claimColumns(tx, facts);
    const { id, ...claim } = await tx.claim.create({
      data: { ...columns, reportId, quote, createdById: accountIdOf(viewer) },
      select: { id: true, ...AUDITED },
    });
    const tie = document && (await restOn(tx, viewer, id, document));
    if (assessment) await judge(tx, viewer, id, assessment);
    const after = { ...claim, documentId: tie?.documentId ?? null, assessment };
    await settleClaims(tx, viewer, [id], { action: "claim.make", claimId: id, after }, origin, tie?.made);
    return { claimId: id };
  });
}
