import "server-only";
import { randomInt } from "node:crypto";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { isVisible } from "../policy";
import type { ReportComment } from "../schema";
import { takingPart } from "../taking-part";
import { lockCommentRow } from "./lock-thread-row";
import { requireStanding } from "./require-standing";

/**
 * Reports the words of a comment to the moderators.
 *
 * @returns the reference under which it is decided
 * @throws Forbidden, NotFound, TooManyRequests, Conflict (the words have changed, or were reported by this person before)
 */
export async function reportComment(viewer: Viewer, intent: ReportComment): Promise<{ reference: string }> {
  const person = takingPart(viewer);
  await takeAttempt("comment-report", person.accountId);
  const { commentId, revisionId, reason, note } = intent;
  return db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const comment = await lockCommentRow(tx, viewer, commentId);
    if (!isVisible(comment)) throw new NotFound();
    if (comment.authorId === person.accountId)
      throw new Forbidden("This comment is your own: you can delete it.");
    await requireStanding(tx, person, comment.threadId, "react");
    if (comment.currentRevisionId !== revisionId) {
      throw new Conflict(
        "This comment has changed since you opened it. Read it again, then report it if needed.",
      );
    }
    const byId = person.accountId;
    const [report] = await tx.commentReport.createManyAndReturn({
      data: [{ reference: newReference(), commentId, revisionId, byId, reason, note, createdAt: now() }],
      skipDuplicates: true,
      select: { reference: true },
    });
    if (!report)
      throw new Conflict("You have already reported this comment. Its state is on your account's page.");
    return report;
  });
}

/** Without letters and digits that are taken for each other. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What both sides call a report of a comment, or a request for a correction. */
export function newReference(): string {
  return Array.from({ length: 10 }, () => SIGNS[randomInt(SIGNS.length)]).join("");
}
