import "server-only";
import { subMinutes } from "date-fns";
import type { Person, Viewer } from "@/lib/access/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Conflict, NotFound } from "@/lib/errors";
import { isVisible } from "../policy";
import { findNamed } from "../queries/find-named";
import type { PostComment } from "../schema";
import { takingPart } from "../taking-part";
import { addComment, type Posted } from "./add-comment";
import { lockThreadRow, lockThreadRowOf } from "./lock-thread-row";

/**
 * Adds a comment to a thread, or to the discussion of a report, a passage or a claim, or an answer to one. The same words sent twice are one comment.
 *
 * @throws Forbidden, NotFound (no such report or thread for this viewer), TooManyRequests, Invalid (`name`, `body`),
 *   Conflict (what it answers is gone)
 */
export async function postComment(viewer: Viewer, intent: Omit<PostComment, "how">): Promise<Posted> {
  const person = takingPart(viewer);
  await takeAttempt("comment", person.accountId);
  const { parentId, name, body } = intent;
  const { accountId } = person;
  const named = await findNamed(viewer, body);
  return db.$transaction(async (tx) => {
    const threadId = await lockPlace(tx, person, intent);
    const twin = await sentTwice(tx, { threadId, authorId: accountId, parentId: parentId ?? null, body });
    if (twin) return twin;
    const answers = parentId === undefined ? null : await answered(tx, threadId, parentId);
    return addComment(tx, person, { threadId, answers, name, body, named });
  });
}

/** The thread that it goes to, with its report, the account and itself locked. */
async function lockPlace(
  tx: Prisma.TransactionClient,
  person: Person,
  {
    reportId,
    blockId,
    claimId,
    threadId,
  }: Pick<PostComment, "reportId" | "blockId" | "claimId" | "threadId">,
): Promise<string> {
  if (threadId !== undefined) {
    await lockOwnAccountRow(tx, person);
    return lockThreadRow(tx, person, threadId);
  }
  if (reportId === undefined) throw new NotFound();
  await lockRows(tx, "Report", [reportId], "SHARE");
  await lockOwnAccountRow(tx, person);
  return lockThreadRowOf(tx, person, { reportId, blockId, claimId, accountId: person.accountId });
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

/** What is answered, with the first-level comment that the answer is shown under. */
async function answered(
  tx: Prisma.TransactionClient,
  threadId: string,
  parentId: string,
): Promise<{ parentId: string; rootId: string }> {
  const parent = await tx.comment.findUnique({
    where: { id: parentId, threadId },
    select: { id: true, rootId: true, status: true, deletedAt: true, erasedAt: true },
  });
  if (!parent || !isVisible(parent)) throw new Conflict("The comment that you answer is no longer there.");
  return { parentId, rootId: parent.rootId ?? parent.id };
}
