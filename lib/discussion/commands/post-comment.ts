import "server-only";
import { subMinutes } from "date-fns";
import type { Viewer } from "@/lib/access/types";
import { holdOwnAccount } from "@/lib/auth/hold-account";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Conflict } from "@/lib/errors";
import { isVisible } from "../policy";
import { findNamed } from "../queries/find-named";
import type { PostComment } from "../schema";
import { takingPart } from "../taking-part";
import { checkWords } from "./check-words";
import { holdThreadOfReport } from "./hold-thread";
import { keepCounts } from "./keep-counts";
import { requireStanding } from "./require-standing";
import { takeName } from "./take-name";
import { writeRevision } from "./write-revision";

export type Posted = { commentId: string; held: boolean };

/**
 * Adds a comment to a report's discussion, or an answer to one. The same words sent twice are one comment.
 *
 * @throws Forbidden, NotFound (no such report for this viewer), TooManyRequests, Invalid (`name`, `body`), Conflict (what it
 *   answers is gone)
 */
export async function postComment(viewer: Viewer, intent: Omit<PostComment, "how">): Promise<Posted> {
  const person = takingPart(viewer);
  await takeAttempt("comment", person.accountId);
  const { reportId, parentId, name, body } = intent;
  const { accountId } = person;
  const named = await findNamed(viewer, body);
  return db.$transaction(async (tx) => {
    await lockRows(tx, "Report", [reportId], "SHARE");
    await holdOwnAccount(tx, person);
    const threadId = await holdThreadOfReport(tx, viewer, { reportId, accountId });
    const twin = await sentTwice(tx, { threadId, authorId: accountId, parentId: parentId ?? null, body });
    if (twin) return twin;
    await requireStanding(tx, person, threadId, "write");
    await takeName(tx, accountId, name);
    const rootId = parentId === undefined ? null : await rootOf(tx, threadId, parentId);
    const heldBy = await checkWords(tx, person, body);
    const status = heldBy.length > 0 ? "held" : "unreviewed";
    const at = now();
    const { id: commentId } = await tx.comment.create({
      data: { threadId, parentId: parentId ?? null, rootId, authorId: accountId, status, createdAt: at },
      select: { id: true },
    });
    await writeRevision(tx, { commentId, body, heldBy, named, at });
    await keepCounts(tx, { threadId, rootId }, null, { status, deletedAt: null, erasedAt: null });
    if (status === "unreviewed") {
      await tx.thread.update({ where: { id: threadId }, data: { lastCommentAt: at }, select: { id: true } });
    }
    return { commentId, held: status === "held" };
  });
}

/** The same words by the same person in the same place, moments ago: a form sent again. */
async function sentTwice(
  tx: Prisma.TransactionClient,
  { body, ...place }: { threadId: string; authorId: string; parentId: string | null; body: string },
): Promise<Posted | null> {
  const last = await tx.comment.findFirst({
    where: { ...place, deletedAt: null, createdAt: { gt: subMinutes(now(), 10) } },
    orderBy: { createdAt: "desc" },
    select: { id: true, status: true, currentRevision: { select: { body: true } } },
  });
  return last?.currentRevision?.body === body ? { commentId: last.id, held: last.status === "held" } : null;
}

/** The first-level comment that an answer is shown under. */
async function rootOf(tx: Prisma.TransactionClient, threadId: string, parentId: string): Promise<string> {
  const parent = await tx.comment.findUnique({
    where: { id: parentId, threadId },
    select: { id: true, rootId: true, status: true, deletedAt: true, erasedAt: true },
  });
  if (!parent || !isVisible(parent)) throw new Conflict("The comment that you answer is no longer there.");
  return parent.rootId ?? parent.id;
}
