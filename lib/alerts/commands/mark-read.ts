import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
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

/**
 * Gives the feed of a person a new address, or takes it away; the old address stops working. Logged, since the
 * address opens what the account may read. @throws Forbidden
 */
export async function renewFeed(viewer: Viewer, { feed }: RenewFeed, origin: Origin): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    await tx.alertFeed.deleteMany({ where: { accountId } });
    if (feed === "on") {
      await tx.alertFeed.create({
        data: { accountId, id: randomUUID(), createdAt: now() },
        select: { id: true },
      });
    }
    const act = { action: "account.renew-feed", subjectKind: "Account", subjectId: accountId } as const;
    await recordAudit(tx, { viewer, ...act, after: { feed }, origin });
  });
}
