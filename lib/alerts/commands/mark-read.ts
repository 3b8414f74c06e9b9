import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { MarkRead, RenewFeed } from "../schema";

/** Marks the alerts of a person as read, up to the newest one that they saw. @throws Forbidden */
export async function markRead(viewer: Viewer, { upTo }: MarkRead): Promise<void> {
  const person = ownAccount(viewer);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    await tx.alert.updateMany({
      where: { accountId: person.accountId, seenAt: null, createdAt: { lte: new Date(upTo) } },
      data: { seenAt: now() },
    });
  });
}

/** Gives the feed of a person a new address, or takes it away; the old address stops working. @throws Forbidden */
export async function renewFeed(viewer: Viewer, { feed }: RenewFeed): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    await tx.alertFeed.deleteMany({ where: { accountId } });
    if (feed === "off") return;
    await tx.alertFeed.create({
      data: { accountId, id: randomUUID(), createdAt: now() },
      select: { id: true },
    });
  });
}
