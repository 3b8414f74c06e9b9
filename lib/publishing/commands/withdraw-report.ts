import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { recordCause } from "@/lib/causes/commands/record-cause";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { lockProvenBy } from "@/lib/entities/commands/relationships/lock-relationships";
import { refreshProofs } from "@/lib/entities/commands/relationships/refresh-proofs";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { refreshClaims } from "@/lib/evidence/commands/refresh-claims";
import { appendLog } from "@/lib/integrity/commands/append-log";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { lockReport } from "@/lib/reports/commands/lock-draft";
import { WithdrawReport } from "../schema";
import { lockCarriedClaims } from "./lock-to-publish";

/**
 * Withdraws a published report: readers see its title, the date and the reason, and its text disappears from every
 * channel the moment this commits. Publishing the draft again creates a new version.
 *
 * @throws Forbidden, NotFound (no such report), Invalid (`reason`: it is not published)
 */
export async function withdrawReport(viewer: Viewer, intent: WithdrawReport, origin: Origin): Promise<void> {
  if (!can(viewer, "report.withdraw")) throw new Forbidden();
  const { reportId, reason } = WithdrawReport.parse(intent);
  await db.$transaction(async (tx) => {
    await lockReport(tx, reportId);
    await lockProvenBy(tx, reportId);
    await lockCarriedClaims(tx, reportId);
    const report = await tx.report.findUnique({
      where: { id: reportId },
      select: { slug: true, currentVersion: { select: { id: true, number: true, hash: true } } },
    });
    if (!report) throw new NotFound("There is no such report");
    const version = report.currentVersion;
    if (!version) throw new Invalid("reason", "This report is not published");
    const at = now();
    const withdrawal = await tx.withdrawal.create({
      data: { reportId, versionId: version.id, reason, byId: accountIdOf(viewer), createdAt: at },
      select: { id: true },
    });
    await tx.report.update({
      where: { id: reportId },
      data: { currentVersionId: null },
      select: { id: true },
    });
    await refreshProofs(tx, reportId);
    await refreshClaims(tx, { reportId });
    await tx.searchEntry.deleteMany({ where: { reportId } });
    await tx.sentenceHash.deleteMany({ where: { reportId } });
    await appendLog(tx, {
      at: at.toISOString(),
      act: "withdrawn",
      reportId,
      versionId: version.id,
      versionNumber: version.number,
      versionHash: version.hash,
      actorId: accountIdOf(viewer),
      reason,
    });
    await recordCause(tx, { withdrawalId: withdrawal.id }, at);
    await recordAudit(tx, {
      viewer,
      action: "report.withdraw",
      subjectKind: "Report",
      subjectId: reportId,
      before: { version: version.number, slug: report.slug },
      after: { reason },
      origin,
    });
    await raiseEpoch(tx);
  });
}
