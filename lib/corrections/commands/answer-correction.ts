import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Conflict, Forbidden, Invalid } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { queueMail } from "@/lib/mail/commands";
import { answerMail } from "../mails";
import { WAITING } from "../policy";
import type { AnswerCorrection } from "../schema";
import { type LockedRequest, lockRequestRow } from "./lock-request-row";

/**
 * Answers a request, once: *corrected* by a later version, which then names the reader who wished it and whom the desk
 * credits; *noted*, and the claim is due for review; or *declined* with a reason. The reader is told by mail.
 *
 * @throws Forbidden, NotFound, Conflict (it was answered or taken back, or its report is withdrawn), Invalid (`versionId`,
 *   `claimId`)
 */
export async function answerCorrection(
  viewer: Viewer,
  intent: AnswerCorrection,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "correction.answer")) throw new Forbidden();
  const { requestId, outcome, answer } = intent;
  await db.$transaction(async (tx) => {
    const request = await lockRequestRow(tx, requestId);
    const version = outcome === "corrected" ? await versionOf(tx, request, intent.versionId) : null;
    const claimId = outcome === "noted" ? await claimOf(tx, request, intent.claimId) : request.claimId;
    const creditName = outcome === "corrected" && intent.credit === "yes" ? request.creditName : null;
    const { count } = await tx.correctionRequest.updateMany({
      where: { id: requestId, state: { in: [...WAITING] } },
      data: {
        state: outcome,
        answer,
        answeredAt: now(),
        answeredById: accountIdOf(viewer),
        claimId,
        correctedVersionId: version?.id ?? null,
        creditName,
      },
    });
    if (count === 0) throw new Conflict("This request was answered or taken back meanwhile.");
    if (request.by) {
      const said = { outcome, answer, number: version?.number ?? null, creditName };
      await queueMail(tx, await answerMail(tx, request, said, request.by));
    }
    await recordAudit(tx, {
      viewer,
      action: "correction.answer",
      subjectKind: "CorrectionRequest",
      subjectId: requestId,
      before: { state: request.state },
      after: {
        state: outcome,
        version: version?.number ?? null,
        claim: claimId,
        credited: creditName !== null,
      },
      origin,
    });
    if (creditName !== null) await raiseEpoch(tx);
  });
}

async function versionOf(
  tx: Prisma.TransactionClient,
  { reportId, versionNumber }: LockedRequest,
  id: string | undefined,
): Promise<{ id: string; number: number }> {
  const version =
    id === undefined
      ? null
      : await tx.reportVersion.findUnique({
          where: { id, reportId, number: { gt: versionNumber } },
          select: { id: true, number: true },
        });
  if (!version) throw new Invalid("versionId", "Choose a version that was published after the request.");
  return version;
}

/** The claim that the request is about, or one in the same passage that the desk chose; a passage may have none. */
async function claimOf(
  tx: Prisma.TransactionClient,
  { claimId, versionId, blockId }: LockedRequest,
  chosen: string | undefined,
): Promise<string | null> {
  if (claimId !== null || chosen === undefined) return claimId;
  const found =
    blockId === null
      ? null
      : await tx.versionClaim.findFirst({
          where: { versionId, blockId, claimId: chosen },
          select: { claimId: true },
        });
  if (!found) throw new Invalid("claimId", "Choose a claim in this passage.");
  return found.claimId;
}
