import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { Conflict, NotFound } from "@/lib/errors";
import { WAITING } from "../policy";
import type { OneCorrection } from "../schema";
import { requesting } from "./request-correction";

/**
 * Takes one's own request back before it is answered. Taking it back again does nothing.
 *
 * @throws Forbidden, NotFound, Conflict (it was answered meanwhile)
 */
export async function takeBackCorrection(
  viewer: Viewer,
  { requestId }: OneCorrection,
  origin: Origin,
): Promise<void> {
  const person = requesting(viewer);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const request = await tx.correctionRequest.findUnique({
      where: { id: requestId },
      select: { byId: true, state: true },
    });
    if (!request?.byId || !can(viewer, "correction.request", { accountId: request.byId }))
      throw new NotFound();
    if (request.state === "void") return;
    const { count } = await tx.correctionRequest.updateMany({
      where: { id: requestId, state: { in: [...WAITING] } },
      data: { state: "void" },
    });
    if (count === 0) throw new Conflict("The desk has answered this request meanwhile.");
    await recordAudit(tx, {
      viewer,
      action: "correction.take-back",
      subjectKind: "CorrectionRequest",
      subjectId: requestId,
      before: { state: request.state },
      after: { state: "void" },
      origin,
    });
  });
}
