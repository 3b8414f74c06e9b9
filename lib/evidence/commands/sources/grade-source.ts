import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { recordCause } from "@/lib/causes/commands/record-cause";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { isDowngrade } from "../../sources/policy";
import { GradeSource } from "../../sources/schema";
import { type Followed, followSource } from "./follow-source";
import { lockSource } from "./lock-source";

/** `claims`: those that rest on the source, first or not. */
export type SourceGraded = Followed & { downgrade: boolean };

/**
 * Grades a source; its earlier grades stay in its history. `sources/policy.ts` decides whether that is a downgrade,
 * after which its claims need another look; the result is stored with the grading. The disclaimers of many reports
 * follow in a job.
 *
 * @throws Forbidden, NotFound
 */
export async function gradeSource(
  viewer: Viewer,
  intent: GradeSource,
  origin: Origin,
): Promise<SourceGraded> {
  if (!can(viewer, "source.grade")) throw new Forbidden();
  const { sourceId, reliability, rationale } = GradeSource.parse(intent);
  return db.$transaction(async (tx) => {
    const locked = await lockSource(tx, sourceId);
    const before = await tx.source.findUnique({ where: { id: sourceId }, select: { reliability: true } });
    if (!before) throw new NotFound();
    const downgrade = isDowngrade(before.reliability, reliability);
    const at = now();
    const { id: gradingId } = await tx.sourceGrading.create({
      // Not the beginning of the transaction: one that had to wait for the row grades later.
      data: { sourceId, reliability, rationale, downgrade, gradedAt: at, byId: accountIdOf(viewer) },
      select: { id: true },
    });
    await recordCause(tx, { gradingId }, at);
    await tx.source.update({ where: { id: sourceId }, data: { reliability }, select: { id: true } });
    const followed = await followSource(tx, sourceId, locked, accountIdOf(viewer));
    const subject = { subjectKind: "Source", subjectId: sourceId } as const;
    const after = { reliability, rationale, downgrade };
    await recordAudit(tx, { viewer, action: "source.grade", ...subject, before, after, origin });
    await raiseEpoch(tx);
    return { downgrade, ...followed };
  });
}
