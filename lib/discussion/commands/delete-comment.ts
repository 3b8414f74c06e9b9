import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { DeleteComment } from "../schema";
import { requireOwn, takingPart } from "../taking-part";
import { eraseWords } from "./erase-words";
import { keepCounts } from "./keep-counts";
import { lockCommentRow } from "./lock-thread-row";

/**
 * Deletes one's own comment: its words are erased, and open reports of it are void. Answers to it stay, under a note. A
 * status stays what it is, so that a rejection is not undone. Deleting it again does nothing.
 *
 * @throws Forbidden, NotFound
 */
export async function deleteComment(viewer: Viewer, { commentId }: DeleteComment): Promise<void> {
  const person = takingPart(viewer);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const before = await lockCommentRow(tx, viewer, commentId);
    requireOwn(viewer, before.authorId);
    if (before.deletedAt !== null || before.erasedAt !== null) return;
    const deletedAt = now();
    await tx.comment.update({ where: { id: commentId }, data: { deletedAt }, select: { id: true } });
    await eraseWords(tx, [commentId]);
    await tx.commentReport.updateMany({
      where: { commentId, state: { in: ["awaiting", "under_review"] } },
      data: { state: "void", decidedAt: deletedAt },
    });
    await keepCounts(tx, before, before, { ...before, deletedAt });
  });
}
