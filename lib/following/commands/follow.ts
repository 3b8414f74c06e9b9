import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Invalid } from "@/lib/errors";
import { questionName, readQuestion } from "@/lib/search/saved-question";
import { MOST_FOLLOWS } from "../policy";
import { type FoundSubject, findSubject } from "../queries/find-subject";
import type { Subject } from "../subject";

/**
 * Follows a subject; what is followed already stays as it is. A search is saved under its own words and
 * choices.
 *
 * @throws Forbidden, NotFound, TooManyRequests, Invalid (too many follows)
 */
export async function follow(viewer: Viewer, subject: Subject): Promise<{ followId: string }> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  await takeAttempt("follow", accountId);
  const found = await findSubject(viewer, subject);
  return db.$transaction(async (tx) => {
    // References lock too, and in this order.
    if (found.kind === "entity") await lockRows(tx, "Entity", [found.entityId], "KEY SHARE");
    if (found.kind === "report") await lockRows(tx, "Report", [found.reportId], "KEY SHARE");
    await lockOwnAccountRow(tx, person);
    const column = await columnOf(tx, accountId, found);
    const already = await tx.follow.findFirst({ where: { accountId, ...column }, select: { id: true } });
    if (already) return { followId: already.id };
    if ((await tx.follow.count({ where: { accountId } })) >= MOST_FOLLOWS) {
      throw new Invalid("", `You follow ${MOST_FOLLOWS} things, which is the most. Remove some first.`);
    }
    const last = await tx.follow.aggregate({
      where: { accountId, groupId: null },
      _max: { position: true },
    });
    const { id } = await tx.follow.create({
      data: {
        accountId,
        kind: found.kind,
        ...column,
        position: (last._max.position ?? 0) + 1,
        createdAt: now(),
      },
      select: { id: true },
    });
    return { followId: id };
  });
}

/** What the row refers to. */
async function columnOf(tx: Prisma.TransactionClient, accountId: string, found: FoundSubject) {
  if (found.kind !== "search") {
    const { kind: _kind, ...column } = found;
    return column;
  }
  const { question } = found;
  const { id: searchId } = await tx.savedSearch.upsert({
    where: { accountId_question: { accountId, question } },
    create: {
      accountId,
      question,
      name: questionName(readQuestion(question)),
      createdAt: now(),
    },
    update: {},
    select: { id: true },
  });
  return { searchId };
}
