import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { EditFollow } from "../schema";

/**
 * Gives a line of the watchlist a note and a group. In another group it comes last.
 *
 * @throws Forbidden, NotFound (also for another person's group)
 */
export async function editFollow(viewer: Viewer, intent: EditFollow): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  const { followId, note, groupId } = intent;
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const before = await tx.follow.findFirst({
      where: { id: followId, accountId },
      select: { groupId: true },
    });
    const group =
      groupId === null || (await tx.watchlistGroup.findFirst({ where: { id: groupId, accountId } }));
    if (!before || !group) throw new NotFound();
    const last = await tx.follow.aggregate({ where: { accountId, groupId }, _max: { position: true } });
    const place = before.groupId === groupId ? {} : { groupId, position: (last._max.position ?? 0) + 1 };
    await tx.follow.update({
      where: { id: followId },
      data: { note, ...place },
      select: { id: true },
    });
  });
}
