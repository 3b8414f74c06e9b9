import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { checkWords } from "@/lib/discussion/commands/check-words";
import { keepCounts } from "@/lib/discussion/commands/keep-counts";
import { writeTitleEntry } from "@/lib/discussion/commands/keep-entries";
import { lockCommentRow } from "@/lib/discussion/commands/lock-thread-row";
import { requireStanding } from "@/lib/discussion/commands/require-standing";
import { writeRevision } from "@/lib/discussion/commands/write-revision";
import { EDIT_MINUTES, mayStillEdit, statusAfterEdit } from "@/lib/discussion/policy";
import { findNamed } from "@/lib/discussion/queries/find-named";
import { requireOwn, takingPart } from "@/lib/discussion/taking-part";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import type { RenameTopic } from "../schema";

const Row = z.strictObject({ commentId: z.string(), revisionId: z.string(), body: z.string() });

/**
 * Gives one's own topic another title, for as long as its opening comment may be edited. The title is part of the words
 * that moderators approve: it passes the same checks, and a moderator with the old one on the screen has to look again. The
 * address stays.
 *
 * @throws Forbidden, NotFound (also for another person's topic), TooManyRequests, Conflict (it has changed since it was
 *   opened), Invalid (`title`: too late)
 */
export async function renameTopic(viewer: Viewer, { threadId, before, title }: RenameTopic): Promise<void> {
  const person = takingPart(viewer);
  await takeAttempt("comment", person.accountId);
  const { commentId, revisionId, body } = await openingOf(viewer, threadId);
  const named = await findNamed(viewer, body);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const opening = await lockCommentRow(tx, viewer, commentId);
    requireOwn(viewer, opening.authorId);
    await requireStanding(tx, person, threadId, "write");
    const at = now();
    if (!mayStillEdit(opening, at)) {
      throw new Invalid("title", `A title can be changed for ${EDIT_MINUTES} minutes. Ask a moderator.`);
    }
    const current = await tx.thread.findUniqueOrThrow({ where: { id: threadId }, select: { title: true } });
    if (current.title === title) return;
    if (current.title !== before || opening.currentRevisionId !== revisionId) {
      throw new Conflict("This topic was changed in another window. Reload the page to see how.");
    }
    const heldBy = await checkWords(tx, person, body);
    const status = statusAfterEdit(opening.status, heldBy);
    await tx.thread.update({ where: { id: threadId }, data: { title }, select: { id: true } });
    await tx.comment.update({ where: { id: commentId }, data: { status }, select: { id: true } });
    await writeRevision(tx, { commentId, body, heldBy, named, at });
    await writeTitleEntry(tx, { threadId, title });
    await keepCounts(tx, opening, opening, { ...opening, status });
  });
}

/** The comment that begins a topic, which is its first. @throws NotFound */
async function openingOf(viewer: Viewer, threadId: string): Promise<z.output<typeof Row>> {
  const [row] = await selectRows(db, "opening-comment", Row)`
    SELECT c."id"::text AS "commentId", v."id"::text AS "revisionId", v."body" FROM "Thread" t
    CROSS JOIN LATERAL (
      SELECT * FROM "Comment" f WHERE f."threadId" = t."id" AND f."rootId" IS NULL ORDER BY f."createdAt", f."id" LIMIT 1
    ) c JOIN "CommentRevision" v ON v."id" = c."currentRevisionId"
    WHERE t."id" = ${threadId}::uuid AND t."anchor" = 'topic' AND c."opens" AND ${readable(viewer, "t")}`;
  if (!row) throw new NotFound();
  return row;
}
