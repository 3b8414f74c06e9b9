import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { accountSettings } from "../queries/own-settings";
import type { SetAlertSettings, SetPace } from "../schema";
import { settingsOf } from "../settings";
import { recomputeDue } from "./recompute-due";

/** Changes how a person is told; what waits is due by the new settings. @throws Forbidden */
export async function setAlertSettings(viewer: Viewer, intent: SetAlertSettings): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  const { pausedFrom, pausedUntil, ...rest } = intent;
  const row = { ...rest, pausedFrom: dayOf(pausedFrom), pausedUntil: dayOf(pausedUntil) };
  const change = { ...row, changedAt: now() };
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    await tx.readerSettings.upsert({
      where: { accountId },
      create: { accountId, ...change },
      update: change,
      select: { accountId: true },
    });
    await recomputeDue(tx, accountId, settingsOf(row));
  });
}

const dayOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** Changes how soon a person is told of one thing they follow. @throws Forbidden, NotFound */
export async function setPace(viewer: Viewer, { followId, pace }: SetPace): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const { count } = await tx.follow.updateMany({ where: { id: followId, accountId }, data: { pace } });
    if (count === 0) throw new NotFound();
    await recomputeDue(tx, accountId, settingsOf(await accountSettings(tx, accountId)));
  });
}
