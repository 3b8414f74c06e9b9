import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { appealMail } from "../mails";
import type { AnswerAppeal } from "../schema";
import { changeStatus } from "./change-status";
import { endSanction } from "./lift-sanction";
import { lockModeratorRow } from "./lock-moderator-row";
import { lockCommentRow } from "./lock-thread-row";
import { tellWriter } from "./tell-writer";

/**
 * Answers an appeal. If it is upheld, the comment is shown again (erased words stay erased) or the sanction ends.
 * The person is told by mail.
 *
 * @throws Forbidden (also for one's own appeal), NotFound, Conflict (it was answered meanwhile)
 */
export async function answerAppeal(
  viewer: Viewer,
  { appealId, upheld, answer }: AnswerAppeal,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "discussion.moderate")) throw new Forbidden();
  const byId = accountIdOf(viewer);
  await db.$transaction(async (tx) => {
    const appeal = await tx.appeal.findUnique({
      where: { id: appealId },
      select: { accountId: true, sanctionId: true, act: { select: { commentId: true } } },
    });
    if (!appeal) throw new NotFound();
    if (appeal.accountId === byId)
      throw new Forbidden("This appeal is your own: another moderator answers it.");
    await lockModeratorRow(tx, viewer, appeal.accountId);
    const comment = appeal.act ? await lockCommentRow(tx, viewer, appeal.act.commentId) : null;
    const { count } = await tx.appeal.updateMany({
      where: { id: appealId, answeredAt: null },
      data: { upheld, answer, answeredAt: now(), answeredById: byId },
    });
    if (count === 0) throw new Conflict("Another moderator has answered this appeal.");
    if (upheld && comment && comment.status === "rejected" && comment.deletedAt === null) {
      await approveAgain(tx, viewer, comment);
    }
    await tellWriter(tx, appeal.accountId, (person) => appealMail(tx, person, { appealId, upheld, answer }));
    await recordAudit(tx, {
      viewer,
      action: "discussion.answer-appeal",
      subjectKind: "Account",
      subjectId: appeal.accountId,
      after: { appeal: appealId, upheld, answer },
      origin,
    });
    if (upheld && appeal.sanctionId) {
      const sanction = { sanctionId: appeal.sanctionId, accountId: appeal.accountId };
      await endSanction(tx, viewer, sanction, origin);
    }
  });
}

async function approveAgain(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  comment: Awaited<ReturnType<typeof lockCommentRow>>,
): Promise<void> {
  const { id: commentId, currentRevisionId: revisionId, erasedAt } = comment;
  await tx.moderationAct.create({
    data: { commentId, revisionId, kind: "approve", byId: accountIdOf(viewer), at: now() },
    select: { id: true },
  });
  await changeStatus(tx, comment, { status: "approved", erasedAt });
}
