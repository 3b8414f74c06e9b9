import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { AttachDocument, DetachDocument } from "../../claims/schema";
import { addClaimDocument } from "./add-claim-document";
import { lockClaim } from "./lock-claim";
import { settleClaims } from "./settle-claims";

/**
 * Attaches another document to a claim, creating the document if needed.
 *
 * @throws Forbidden, NotFound, Invalid (`documentId`, `sourceId`, `sourceName`, `url`)
 */
export async function attachDocument(
  viewer: Viewer,
  intent: AttachDocument,
  origin: Origin,
): Promise<{ id: string; documentId: string }> {
  if (!can(viewer, "claim.edit")) throw new Forbidden();
  const { claimId, document } = AttachDocument.parse(intent);
  return db.$transaction(async (tx) => {
    await lockClaim(tx, claimId);
    const { made, ...tie } = await addClaimDocument(tx, viewer, claimId, document);
    await settleClaims(tx, viewer, [claimId], { action: "claim.attach", claimId, after: tie }, origin, made);
    return tie;
  });
}

/**
 * Detaches a document from a claim; the next one then gives its grade.
 *
 * @throws Forbidden, NotFound
 */
export async function detachDocument(viewer: Viewer, intent: DetachDocument, origin: Origin): Promise<void> {
  if (!can(viewer, "claim.edit")) throw new Forbidden();
  const { id } = DetachDocument.parse(intent);
  await db.$transaction(async (tx) => {
    const tie = {
      where: { id, retractedAt: null },
      select: { id: true, claimId: true, documentId: true },
    };
    const found = await tx.claimDocument.findFirst(tie);
    if (!found) throw new NotFound();
    await lockClaim(tx, found.claimId);
    const before = await tx.claimDocument.findFirst(tie);
    if (!before) throw new NotFound();
    await tx.claimDocument.update({ where: { id }, data: { retractedAt: now() }, select: { id: true } });
    const { claimId } = before;
    await settleClaims(tx, viewer, [claimId], { action: "claim.detach", claimId, before }, origin);
  });
}
