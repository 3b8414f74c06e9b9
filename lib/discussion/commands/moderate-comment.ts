import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden } from "@/lib/errors";
import { rejectionMail } from "../mails";
import { STATUS_AFTER } from "../policy";
import type { ModerateComment } from "../schema";
import { changeStatus } from "./change-status";
import { eraseWords } from "./erase-words";
import { lockModeratorRow } from "./lock-moderator-row";
import { lockCommentRow } from "./lock-thread-row";
import { tellWriter } from "./tell-writer";

/**
 * Approves or rejects the words that the moderator saw, or rejects and erases them. It decides the open reports of the
 * comment too, in either direction. A writer whose comment is rejected is told why by mail.
 *
 * @throws Forbidden (also for one's own comment), NotFound, Conflict (its words were changed or deleted meanwhile)
 */
export async function moderateComment(
  viewer: Viewer,
  { commentId, revisionId, act, reason }: ModerateComment,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "discussion.moderate")) throw new Forbidden();
  await db.$transaction(async (tx) => {
    await lockModeratorRow(tx, viewer);
    const before = await lockCommentRow(tx, viewer, commentId);
    const byId = accountIdOf(viewer);
    if (byId !== null && before.authorId === byId) {
      throw new Forbidden("This comment is your own: another moderator decides about it.");
    }
    if (before.deletedAt !== null) throw new Conflict("Its writer has deleted this comment.");
    if (before.erasedAt !== null) throw new Conflict("The words of this comment are already erased.");
    if (before.currentRevisionId !== revisionId) {
      throw new Conflict("This comment was edited since you opened it. Read it again before you decide.");
    }
    const at = now();
    const { id: actId } = await tx.moderationAct.create({
      data: { commentId, revisionId, kind: act, reason: act === "approve" ? null : reason, byId, at },
      select: { id: true },
    });
    await changeStatus(tx, before, { status: STATUS_AFTER[act], erasedAt: act === "erase" ? at : null });
    if (act === "erase") await eraseWords(tx, [commentId]);
    await tx.commentReport.updateMany({
      where: { commentId, state: { in: ["awaiting", "under_review"] } },
      data: { state: "decided", decidedAt: at, actId },
    });
    if (act !== "approve") {
      await tellWriter(tx, before.authorId, (writer) =>
        rejectionMail(tx, writer, { actId, reason, erased: act === "erase" }),
      );
    }
    await recordAudit(tx, {
      viewer,
      action: `comment.${act}`,
      subjectKind: "Comment",
      subjectId: commentId,
      before: { status: before.status },
      after: { status: STATUS_AFTER[act], ...(act !== "approve" && { reason }), revision: revisionId },
      origin,
    });
  });
}
