import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import { SEARCH_FORM, searchVector } from "@/lib/text/tokens";
import { excerptOf } from "../markdown/parse-comment";
import { MOST_CHARACTERS } from "../schema";

/** Makes the words of a comment findable, in place of those that it had. Its thread is locked. */
export async function writeEntry(
  tx: Prisma.TransactionClient,
  { commentId, body }: { commentId: string; body: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ThreadEntry" ("id", "threadId", "commentId", "form", "vector")
    SELECT ${randomUUID()}::uuid, "threadId", "id", ${SEARCH_FORM}, ${searchVector(excerptOf(body, MOST_CHARACTERS), "D")}
    FROM "Comment" WHERE "id" = ${commentId}::uuid
    ON CONFLICT ("commentId") DO UPDATE SET "form" = EXCLUDED."form", "vector" = EXCLUDED."vector"`;
}

/** Makes the title of a topic findable, in place of the one that it had. The thread is locked. */
export async function writeTitleEntry(
  tx: Prisma.TransactionClient,
  { threadId, title }: { threadId: string; title: string },
): Promise<void> {
  await tx.threadEntry.deleteMany({ where: { threadId, commentId: null } });
  await tx.$executeRaw`
    INSERT INTO "ThreadEntry" ("id", "threadId", "form", "vector")
    VALUES (${randomUUID()}::uuid, ${threadId}::uuid, ${SEARCH_FORM}, ${searchVector(title, "A")})`;
}

/** Words that were erased are found no more, and neither are the titles of topics that these comments begin. */
export async function removeEntries(
  tx: Prisma.TransactionClient,
  commentIds: readonly string[],
): Promise<void> {
  const ids = [...commentIds];
  const topics = await tx.comment.findMany({
    where: { id: { in: ids }, opens: true },
    select: { threadId: true },
  });
  const threadIds = topics.map(({ threadId }) => threadId);
  await tx.threadEntry.deleteMany({
    where: { OR: [{ commentId: { in: ids } }, { threadId: { in: threadIds }, commentId: null }] },
  });
}
