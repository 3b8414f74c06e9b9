import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockModeratorRow } from "@/lib/discussion/commands/lock-moderator-row";
import { lockThreadRow } from "@/lib/discussion/commands/lock-thread-row";
import { Forbidden } from "@/lib/errors";
import type { LiftMark, MarkThread } from "../schema";
import type { MarkKind } from "../types";

/**
 * Pins, locks, slows or archives a thread, in place of a mark of the same kind. It takes effect with the next comment.
 *
 * @throws Forbidden, NotFound
 */
export async function markThread(
  viewer: Viewer,
  { threadId, kind, seconds, reason }: MarkThread,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "discussion.moderate")) throw new Forbidden();
  await db.$transaction(async (tx) => {
    await lockModeratorRow(tx, viewer);
    await lockThreadRow(tx, viewer, threadId);
    const pause = kind === "slow" ? (seconds ?? null) : null;
    const before = await currentMark(tx, threadId, kind);
    if (before && before.seconds === pause && before.reason === reason) return;
    const at = now();
    const by = accountIdOf(viewer);
    await lift(tx, threadId, kind, { at, by });
    await tx.threadMark.create({
      data: { threadId, kind, seconds: pause, reason, at, byId: by },
      select: { id: true },
    });
    await recordAudit(tx, {
      viewer,
      action: "discussion.mark",
      subjectKind: "Thread",
      subjectId: threadId,
      before: before ? { [kind]: before.reason, seconds: before.seconds } : null,
      after: { [kind]: reason, seconds: pause },
      origin,
    });
  });
}

/**
 * Lifts a mark. One that does not hold is lifted already.
 *
 * @throws Forbidden, NotFound
 */
export async function liftMark(viewer: Viewer, { threadId, kind }: LiftMark, origin: Origin): Promise<void> {
  if (!can(viewer, "discussion.moderate")) throw new Forbidden();
  await db.$transaction(async (tx) => {
    await lockModeratorRow(tx, viewer);
    await lockThreadRow(tx, viewer, threadId);
    const before = await currentMark(tx, threadId, kind);
    if (!before) return;
    await lift(tx, threadId, kind, { at: now(), by: accountIdOf(viewer) });
    await recordAudit(tx, {
      viewer,
      action: "discussion.lift-mark",
      subjectKind: "Thread",
      subjectId: threadId,
      before: { [kind]: before.reason, seconds: before.seconds },
      after: null,
      origin,
    });
  });
}

function currentMark(tx: Prisma.TransactionClient, threadId: string, kind: MarkKind) {
  return tx.threadMark.findFirst({
    where: { threadId, kind, liftedAt: null },
    select: { seconds: true, reason: true },
  });
}

async function lift(
  tx: Prisma.TransactionClient,
  threadId: string,
  kind: MarkKind,
  { at, by }: { at: Date; by: string | null },
): Promise<void> {
  await tx.threadMark.updateMany({
    where: { threadId, kind, liftedAt: null },
    data: { liftedAt: at, liftedById: by },
  });
}
