import "server-only";
import type { Person } from "@/lib/access/types";
import { recordCause } from "@/lib/causes/commands/record-cause";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import type { FoundName } from "../queries/find-named";
import { checkWords } from "./check-words";
import { keepCounts } from "./keep-counts";
import { requireStanding } from "./require-standing";
import { takeName } from "./take-name";
import { writeRevision } from "./write-revision";

export type Posted = { commentId: string; held: boolean };

type NewComment = {
  threadId: string;
  /** what it answers, and the first-level comment that it is shown under */
  answers: { parentId: string; rootId: string } | null;
  /** it begins a topic */
  opens?: true;
  /** chosen with a first comment */
  name: string | undefined;
  body: string;
  named: readonly FoundName[];
};

/**
 * Writes a comment into a thread, after asking whether its author may write there now. The account and the thread are
 * locked.
 *
 * @throws Forbidden, Invalid (`name`, `body`)
 */
export async function addComment(
  tx: Prisma.TransactionClient,
  person: Person,
  { threadId, answers, opens = undefined, name, body, named }: NewComment,
): Promise<Posted> {
  const { accountId: authorId } = person;
  await requireStanding(tx, person, threadId, "write");
  await takeName(tx, authorId, name);
  const heldBy = await checkWords(tx, person, body);
  const status = heldBy.length > 0 ? "held" : "unreviewed";
  const at = now();
  const place = { threadId, parentId: answers?.parentId ?? null, rootId: answers?.rootId ?? null };
  const { id: commentId } = await tx.comment.create({
    data: { ...place, authorId, status, opens, createdAt: at },
    select: { id: true },
  });
  await writeRevision(tx, { commentId, body, heldBy, named, at });
  await keepCounts(tx, place, null, { status, deletedAt: null, erasedAt: null });
  if (status === "unreviewed") {
    await tx.thread.update({ where: { id: threadId }, data: { lastCommentAt: at }, select: { id: true } });
  }
  await recordCause(tx, { commentId }, at);
  return { commentId, held: status === "held" };
}
