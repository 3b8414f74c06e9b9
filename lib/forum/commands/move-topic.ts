import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { writeTitleEntry } from "@/lib/discussion/commands/keep-entries";
import { lockModeratorRow } from "@/lib/discussion/commands/lock-moderator-row";
import { lockThreadRow } from "@/lib/discussion/commands/lock-thread-row";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { pathOfTopic } from "../policy";
import type { MoveTopic } from "../schema";
import { openCategory } from "./start-topic";

const Row = z.strictObject({
  title: z.string(),
  anchorKey: z.string(),
  categoryId: z.string(),
  slug: z.string(),
});

/**
 * Gives a topic another title, another category, or both. Its address keeps the first title, and the old category's
 * address leads to the new one.
 *
 * @returns the page of the topic
 * @throws Forbidden, NotFound, Conflict (the category is closed), Invalid (`title`: it is erased)
 */
export async function moveTopic(
  viewer: Viewer,
  { threadId, title, categoryId }: MoveTopic,
  origin: Origin,
): Promise<string> {
  if (!can(viewer, "discussion.moderate")) throw new Forbidden();
  return db.$transaction(async (tx) => {
    await lockModeratorRow(tx, viewer);
    await lockThreadRow(tx, viewer, threadId);
    const before = await readTopicRow(tx, viewer, threadId);
    if (before.title === "") throw new Invalid("title", "The title of this topic is erased.");
    const moves = categoryId !== before.categoryId;
    if (title === before.title && !moves) return pathOfTopic(before.slug, before.anchorKey);
    const { slug } = moves ? await openCategory(tx, viewer, categoryId) : before;
    await tx.thread.update({ where: { id: threadId }, data: { title }, select: { id: true } });
    await writeTitleEntry(tx, { threadId, title });
    if (moves) await moveTo(tx, threadId, categoryId);
    await recordAudit(tx, {
      viewer,
      action: "forum.move",
      subjectKind: "Thread",
      subjectId: threadId,
      before: { title: before.title, category: before.categoryId },
      after: { title, category: categoryId },
      origin,
    });
    return pathOfTopic(slug, before.anchorKey);
  });
}

async function readTopicRow(tx: Prisma.TransactionClient, viewer: Viewer, threadId: string) {
  const [row] = await selectRows(tx, "topic-to-move", Row)`
    SELECT t."title", t."anchorKey", t."categoryId"::text, g."slug"
    FROM "Thread" t JOIN "Category" g ON g."id" = t."categoryId"
    WHERE t."id" = ${threadId}::uuid AND t."anchor" = 'topic' AND ${readable(viewer, "t")}`;
  if (!row) throw new NotFound();
  return row;
}

/** With the rank of its new category. */
async function moveTo(tx: Prisma.TransactionClient, threadId: string, categoryId: string): Promise<void> {
  const { minRank } = await tx.category.findUniqueOrThrow({
    where: { id: categoryId },
    select: { minRank: true },
  });
  await tx.thread.update({
    where: { id: threadId },
    data: { categoryId, minRank },
    select: { id: true },
  });
}
