import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import type { OneCorrection } from "../schema";
import { lockRequestRow } from "./lock-request-row";

/**
 * Shows both sides that the desk is looking into a request. Taking it up again does nothing.
 *
 * @throws Forbidden, NotFound, Conflict (it no longer waits)
 */
export async function takeUpCorrection(
  viewer: Viewer,
  { requestId }: OneCorrection,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "correction.answer")) throw new Forbidden();
  await db.$transaction(async (tx) => {
    const { state } = await lockRequestRow(tx, requestId);
    const { count } = await tx.correctionRequest.updateMany({
      where: { id: requestId, state: "open" },
      data: { state: "under_review" },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      viewer,
      action: "correction.take-up",
      subjectKind: "CorrectionRequest",
      subjectId: requestId,
      before: { state },
      after: { state: "under_review" },
      origin,
    });
  });
}
