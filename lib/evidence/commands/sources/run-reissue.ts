import "server-only";
import { OPERATOR } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { reissueDisclaimersOf } from "../issue-disclaimer";
import { carriersOf } from "./lock-source";

/** The number of reports in one transaction, which locks the publication log meanwhile; and in one run of the job. */
const BATCH = 10;
const TURN = 200;

/**
 * Processes the reports that carry claims of a graded source, from where the last run of the job stopped, and reissues
 * the disclaimers that would now differ. Works in batches, so that publications can happen in between. Of two
 * concurrent runs one continues.
 *
 * @param most the limit for this run
 * @returns whether there are more, for another run
 */
export async function runReissue(runId: string, origin: Origin, most = TURN): Promise<boolean> {
  const run = await openRun(runId);
  if (!run) return false;
  const reports = await carriersOf(db, run.sourceId, run.after);
  const turn = reports.slice(0, most);
  for (let at = 0, { after } = run; at < turn.length; at += BATCH) {
    const batch = turn.slice(at, at + BATCH);
    if (!(await reissueBatch(runId, { ...run, after }, batch, origin))) return false;
    after = batch.at(-1) ?? after;
  }
  if (turn.length < reports.length) return true;
  await db.disclaimerRun.updateMany({
    where: { id: runId, finishedAt: null },
    data: { finishedAt: new Date() },
  });
  return false;
}

type OpenRun = { sourceId: string; actorId: string | null; after: string | null };

/** A run that is neither finished nor replaced by a later one. */
async function openRun(id: string): Promise<OpenRun | null> {
  return db.disclaimerRun.findFirst({
    where: { id, finishedAt: null },
    select: { sourceId: true, actorId: true, after: true },
  });
}

/** @returns whether this call may still continue the run */
async function reissueBatch(
  runId: string,
  { sourceId, actorId, after }: OpenRun,
  reportIds: readonly string[],
  origin: Origin,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await lockRows(tx, "Report", reportIds);
    // Locked before the publication log, in the same order as in grading.
    const moved = await tx.disclaimerRun.updateMany({
      where: { id: runId, after, finishedAt: null },
      data: { after: reportIds.at(-1) ?? after, done: { increment: reportIds.length } },
    });
    if (moved.count === 0) return false;
    const issued = await reissueDisclaimersOf(tx, reportIds, actorId);
    if (issued > 0) {
      await recordAudit(tx, {
        viewer: OPERATOR,
        action: "source.reissue-disclaimers",
        subjectKind: "Source",
        subjectId: sourceId,
        after: { disclaimers: issued },
        origin,
      });
      await raiseEpoch(tx);
    }
    return true;
  });
}
