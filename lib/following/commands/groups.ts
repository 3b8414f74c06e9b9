import "server-only";
import type { Person, Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid, NotFound } from "@/lib/errors";
import { MOST_GROUPS } from "../policy";
import type { AddGroup, DeleteGroup, RenameGroup } from "../schema";

/** Adds a group at the end of the watchlist. @throws Forbidden, Invalid (`name`: taken; too many) */
export async function addGroup(viewer: Viewer, { name }: AddGroup): Promise<void> {
  await withOwn(viewer, async (tx, { accountId }) => {
    await requireFree(tx, accountId, name);
    const count = await tx.watchlistGroup.count({ where: { accountId } });
    if (count >= MOST_GROUPS) throw new Invalid("name", `At most ${MOST_GROUPS} groups`);
    const last = await tx.watchlistGroup.aggregate({ where: { accountId }, _max: { position: true } });
    await tx.watchlistGroup.create({
      data: { accountId, name, position: (last._max.position ?? 0) + 1, createdAt: now() },
      select: { id: true },
    });
  });
}

/** @throws Forbidden, NotFound, Invalid (`name`: taken) */
export async function renameGroup(viewer: Viewer, { groupId, name }: RenameGroup): Promise<void> {
  await withOwn(viewer, async (tx, { accountId }) => {
    await requireFree(tx, accountId, name, groupId);
    const { count } = await tx.watchlistGroup.updateMany({
      where: { id: groupId, accountId },
      data: { name },
    });
    if (count === 0) throw new NotFound();
  });
}

/** Deletes a group; its lines stay on the watchlist, after those in no group. @throws Forbidden, NotFound */
export async function deleteGroup(viewer: Viewer, { groupId }: DeleteGroup): Promise<void> {
  await withOwn(viewer, async (tx, { accountId }) => {
    const last = await tx.follow.aggregate({
      where: { accountId, groupId: null },
      _max: { position: true },
    });
    await tx.follow.updateMany({
      where: { accountId, groupId },
      data: { groupId: null, position: { increment: last._max.position ?? 0 } },
    });
    const { count } = await tx.watchlistGroup.deleteMany({ where: { id: groupId, accountId } });
    if (count === 0) throw new NotFound();
  });
}

async function withOwn(
  viewer: Viewer,
  act: (tx: Prisma.TransactionClient, person: Person) => Promise<void>,
): Promise<void> {
  const person = ownAccount(viewer);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    await act(tx, person);
  });
}

async function requireFree(
  tx: Prisma.TransactionClient,
  accountId: string,
  name: string,
  but?: string,
): Promise<void> {
  const taken = await tx.watchlistGroup.findFirst({ where: { accountId, name }, select: { id: true } });
  if (taken && taken.id !== but) throw new Invalid("name", "You have a group with this name");
}
