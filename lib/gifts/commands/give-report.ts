import "server-only";
import { addDays } from "date-fns";
import { isMember } from "@/lib/access/rank";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { GIFT_DAYS, GIFTS_A_MONTH, type GiveReport, monthOf, type StopGift } from "../schema";

/**
 * Makes a link by which others can read a report. A link to the same report that still works is used again. Links that were
 * stopped count too, or their number would mean nothing.
 *
 * @throws Forbidden (no account, no membership), NotFound, TooManyRequests, Invalid (none left this month)
 */
export async function giveReport(
  viewer: Viewer,
  { report: slug, named }: GiveReport,
): Promise<{ giftId: string }> {
  const person = ownAccount(viewer);
  if (!isMember(viewer)) throw new Forbidden("Members can give reports.");
  const { accountId } = person;
  await takeAttempt("gift-made", accountId);
  const report = await db.report.findUnique({
    where: { slug },
    select: { id: true, currentVersionId: true },
  });
  if (!report?.currentVersionId) throw new NotFound();
  const { id: reportId } = report;
  return db.$transaction(async (tx) => {
    await lockRows(tx, "Report", [reportId], "KEY SHARE");
    await lockOwnAccountRow(tx, person);
    const createdAt = now();
    const [already] = await tx.gift.findMany({
      where: { accountId, reportId, stoppedAt: null, expiresAt: { gt: createdAt } },
      select: { id: true },
      take: 1,
    });
    if (already) {
      await tx.gift.update({ where: { id: already.id }, data: { named }, select: { id: true } });
      return { giftId: already.id };
    }
    const made = await tx.gift.count({ where: { accountId, createdAt: { gte: monthOf(createdAt) } } });
    if (made >= GIFTS_A_MONTH) {
      throw new Invalid("", `You have given ${GIFTS_A_MONTH} reports this month, which is the most.`);
    }
    const { id } = await tx.gift.create({
      data: { accountId, reportId, named, createdAt, expiresAt: addDays(createdAt, GIFT_DAYS) },
      select: { id: true },
    });
    return { giftId: id };
  });
}

/** Stops a link at once, or lets it open again until it expires. @throws Forbidden, NotFound */
export async function stopGift(viewer: Viewer, { giftId, stop }: StopGift): Promise<void> {
  const person = ownAccount(viewer);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const { count } = await tx.gift.updateMany({
      where: { id: giftId, accountId: person.accountId },
      data: { stoppedAt: stop ? now() : null },
    });
    if (count === 0) throw new NotFound();
  });
}

/** Counts a browser that opened a link for the first time. */
export async function countReader(_viewer: Viewer, giftId: string): Promise<void> {
  await db.gift.updateMany({ where: { id: giftId }, data: { readers: { increment: 1 } } });
}
