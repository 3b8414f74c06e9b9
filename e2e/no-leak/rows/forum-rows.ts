import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { writeEntry, writeTitleEntry } from "@/lib/discussion/commands/keep-entries";
import type { CommentStatus } from "@/lib/discussion/types";
import { keyOfTopic } from "@/lib/forum/policy";
import { discussionRows } from "./discussion-rows";

type WantedCategory = { slug?: string; name?: string; about?: string; minRank?: number };
type WantedTopic = {
  categoryId?: string;
  slug?: string;
  title?: string;
  body?: string;
  status?: CommentStatus;
};

async function category({ slug = `planted-${randomUUID().slice(0, 8)}`, ...wanted }: WantedCategory = {}) {
  const data = { name: "Planted category", about: "", minRank: 0, position: 5_000, ...wanted, slug };
  const { id: categoryId } = await db.category.create({ data, select: { id: true } });
  return { categoryId, slug };
}

/** A topic with its opening comment, by a new person. */
async function topic({
  categoryId,
  slug = `planted-${randomUUID().slice(0, 8)}`,
  title = "A planted topic",
  body = "Planted words",
  status = "unreviewed",
}: WantedTopic = {}) {
  const { accountId, cookie } = await discussionRows.participant();
  const under = categoryId ?? (await category()).categoryId;
  const shown = status === "unreviewed" || status === "approved";
  const { id: threadId } = await db.thread.create({
    data: {
      anchor: "topic",
      anchorKey: keyOfTopic(slug),
      categoryId: under,
      title,
      startedById: accountId,
      commentCount: shown ? 1 : 0,
      lastCommentAt: shown ? new Date() : null,
    },
    select: { id: true },
  });
  const { id: commentId } = await db.comment.create({
    data: { threadId, authorId: accountId, status, opens: true },
    select: { id: true },
  });
  const { id: revisionId } = await db.commentRevision.create({
    data: { commentId, number: 1, body, heldBy: [] },
    select: { id: true },
  });
  await db.comment.update({
    where: { id: commentId },
    data: { currentRevisionId: revisionId },
    select: { id: true },
  });
  await db.$transaction(async (tx) => {
    await writeEntry(tx, { commentId, body });
    await writeTitleEntry(tx, { threadId, title });
  });
  return { threadId, categoryId: under, commentId, revisionId, accountId, cookie, title };
}

/** Locks a thread. */
async function mark(threadId: string): Promise<void> {
  await db.threadMark.create({ data: { threadId, kind: "locked" }, select: { id: true } });
}

export const forumRows = { category, topic, mark };
