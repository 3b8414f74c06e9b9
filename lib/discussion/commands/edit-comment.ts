import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { recordCause } from "@/lib/causes/commands/record-cause";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Conflict, Invalid } from "@/lib/errors";
import { EDIT_MINUTES, mayStillEdit, statusAfterEdit } from "../policy";
import { findNamed } from "../queries/find-named";
import type { EditComment } from "../schema";
import { requireOwn, takingPart } from "../taking-part";
import type { Posted } from "./add-comment";
import { checkWords } from "./check-words";
import { keepCounts } from "./keep-counts";
import { lockCommentRow } from "./lock-thread-row";
import { requireStanding } from "./require-standing";
import { writeRevision } from "./write-revision";

/**
 * Gives one's own comment new words. They pass the same checks as a new comment's.
 *
 * @throws Forbidden, NotFound, TooManyRequests, Conflict (it has changed since it was opened), Invalid (`body`: too late,
 *   too many links)
 */
export async function editComment(viewer: Viewer, intent: Omit<EditComment, "how">): Promise<Posted> {
  const person = takingPart(viewer);
  await takeAttempt("comment", person.accountId);
  const { commentId, revisionId, body } = intent;
  const named = await findNamed(viewer, body);
  return db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const before = await lockCommentRow(tx, viewer, commentId);
    requireOwn(viewer, before.authorId);
    await requireStanding(tx, person, before.threadId, "write");
    const at = now();
    if (!mayStillEdit(before, at)) {
      throw new Invalid("body", `A comment can be changed for ${EDIT_MINUTES} minutes. Answer it instead.`);
    }
    const current = await tx.commentRevision.findUniqueOrThrow({
      where: { id: before.currentRevisionId },
      select: { body: true },
    });
    if (current.body === body) return { commentId, held: before.status === "held" };
    if (before.currentRevisionId !== revisionId) {
      throw new Conflict("This comment was changed in another window. Reload the page to see how.");
    }
    const heldBy = await checkWords(tx, person, body);
    const status = statusAfterEdit(before.status, heldBy);
    await tx.comment.update({
      where: { id: commentId },
      data: { status, editedAt: at },
      select: { id: true },
    });
    await writeRevision(tx, { commentId, body, heldBy, named, at });
    await keepCounts(tx, before, before, { ...before, status });
    await recordCause(tx, { commentId }, at);
    return { commentId, held: status === "held" };
  });
}
