import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { ownFollows } from "../queries/own-follows";
import type { Unfollow } from "../schema";
import { type Subject, subjectText } from "../subject";

/** Stops following a subject; a saved search goes too. What is not followed stays so. @throws Forbidden */
export async function unfollowSubject(viewer: Viewer, subject: Subject): Promise<void> {
  const person = ownAccount(viewer);
  await takeAttempt("follow", person.accountId);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const text = subjectText(subject);
    const ids = (await ownFollows(viewer, tx)).filter((one) => one.subject === text).map(({ id }) => id);
    await remove(tx, person.accountId, ids);
  });
}

/** Removes a line of the watchlist. @throws Forbidden, NotFound */
export async function unfollow(viewer: Viewer, { followId }: Unfollow): Promise<void> {
  const person = ownAccount(viewer);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    if ((await remove(tx, person.accountId, [followId])) === 0) throw new NotFound();
  });
}

/** Erases what a person whose account is removed follows, and how they are told. The account is locked. */
export async function forgetFollows(tx: Prisma.TransactionClient, accountId: string): Promise<void> {
  const own = { where: { accountId } };
  await tx.alert.deleteMany(own);
  await tx.alertFeed.deleteMany(own);
  await tx.digest.deleteMany(own);
  await tx.follow.deleteMany(own);
  await tx.savedSearch.deleteMany(own);
  await tx.watchlistGroup.deleteMany(own);
  await tx.readerSettings.deleteMany(own);
}

async function remove(
  tx: Prisma.TransactionClient,
  accountId: string,
  ids: readonly string[],
): Promise<number> {
  const own = { accountId, id: { in: [...ids] } };
  const searches = await tx.follow.findMany({
    where: { ...own, searchId: { not: null } },
    select: { searchId: true },
  });
  // What waits because of them is not told; what waits for another reason too is.
  await tx.alert.updateMany({
    where: { accountId, followId: { in: [...ids] }, reason: "follow", settledAt: null },
    data: { settledAt: now(), dropped: "unfollowed" },
  });
  const { count } = await tx.follow.deleteMany({ where: own });
  const searchIds = searches.flatMap(({ searchId }) => searchId ?? []);
  await tx.savedSearch.deleteMany({ where: { accountId, id: { in: searchIds } } });
  return count;
}
