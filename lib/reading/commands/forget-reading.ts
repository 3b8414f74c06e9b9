import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { SetHistory } from "../schema";

/** Erases everything that is recorded of a person's reading, copies they took included. The account is locked. */
export async function forgetReading(tx: Prisma.TransactionClient, accountId: string): Promise<void> {
  await forgetHistory(tx, accountId);
  await tx.versionUse.deleteMany({ where: { accountId } });
}

/** Switches the reading history on, or off, which erases it. Copies that were taken stay recorded. @throws Forbidden */
export async function setHistory(viewer: Viewer, { on }: Pick<SetHistory, "on">): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const change = { history: on, changedAt: now() };
    await tx.readerSettings.upsert({
      where: { accountId },
      create: { accountId, ...change },
      update: change,
      select: { accountId: true },
    });
    if (!on) await forgetHistory(tx, accountId);
  });
}

async function forgetHistory(tx: Prisma.TransactionClient, accountId: string): Promise<void> {
  await tx.readState.deleteMany({ where: { accountId } });
  await tx.readingPlace.deleteMany({ where: { accountId } });
  await tx.versionUse.deleteMany({ where: { accountId, kind: "opened" } });
}
