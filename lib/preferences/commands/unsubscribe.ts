import "server-only";
import { z } from "zod";
import { ANONYMOUS } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { lockAccountRow } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { followNames } from "@/lib/following/queries/follow-names";
import { followOf } from "@/lib/mail/policy";
import type { MailRule } from "@/lib/mail/types";
import { readUndoLink, readUnsubscribeLink } from "@/lib/mail/unsubscribe-link";
import type { RuleBefore } from "@/lib/mail/unsubscribe-token";
import { writePreference } from "./write-preference";

/** The content of a one-click link, and of the one that takes it back. */
export const UnsubscribeLink = z.strictObject({ token: z.string().max(400) });
export const UndoLink = z.strictObject({ undo: z.string().max(400) });

type Stopped = { accountId: string; rule: MailRule; before: RuleBefore };

/**
 * The link in the footer of a mail: its holder may stop what the mail was sent by, and nothing else. The line of a
 * watchlist stays; its alerts are never sent.
 *
 * @returns what takes it back; null if it was stopped already
 * @throws NotFound
 */
export async function unsubscribe(token: string, origin: Origin): Promise<Stopped | null> {
  const claim = readUnsubscribeLink(token);
  if (!claim) throw new NotFound();
  const before = await db.$transaction(async (tx) =>
    (await lockAccountRow(tx, claim.accountId)) ? stop(tx, claim, origin) : null,
  );
  return before && { ...claim, before };
}

/** @throws NotFound */
export async function undoUnsubscribe(undo: string, origin: Origin): Promise<void> {
  const claim = readUndoLink(undo);
  if (!claim) throw new NotFound();
  const { accountId, rule, before } = claim;
  await db.$transaction(async (tx) => {
    if (!(await lockAccountRow(tx, accountId))) return;
    const followId = followOf(rule);
    if (rule === "newReports") {
      await writePreference(tx, ANONYMOUS, { accountId, kind: rule, wanted: true }, origin);
    } else if (followId === null) {
      await tx.readerSettings.updateMany({ where: { accountId }, data: { [rule]: true, changedAt: now() } });
    } else if (before !== "on") {
      const pace = before === "default" ? null : before;
      await tx.follow.updateMany({ where: { id: followId, accountId, pace: "never" }, data: { pace } });
    }
  });
}

/** What a rule is called on the page that stops it: “New reports”, “Alerts about Neo Performance Materials”. */
export async function ruleWords(rule: MailRule): Promise<string> {
  const followId = followOf(rule);
  if (followId !== null) {
    const follow = (await followNames(db, [followId])).get(followId);
    return follow ? `Alerts about ${follow.name}` : "Alerts about what you no longer follow";
  }
  if (rule === "digests") return "Digests";
  return rule === "replies" ? "Replies to your comments" : "New reports";
}

async function stop(
  tx: Prisma.TransactionClient,
  { accountId, rule }: { accountId: string; rule: MailRule },
  origin: Origin,
): Promise<RuleBefore | null> {
  const followId = followOf(rule);
  if (rule === "newReports") {
    await writePreference(tx, ANONYMOUS, { accountId, kind: rule, wanted: false }, origin);
    return "on";
  }
  if (followId === null) {
    const change = { [rule]: false, changedAt: now() };
    await tx.readerSettings.upsert({
      where: { accountId },
      create: { accountId, ...change },
      update: change,
      select: { accountId: true },
    });
    return "on";
  }
  const follow = await tx.follow.findFirst({ where: { id: followId, accountId }, select: { pace: true } });
  if (!follow || follow.pace === "never") return null;
  await tx.follow.update({ where: { id: followId }, data: { pace: "never" }, select: { id: true } });
  return follow.pace ?? "default";
}
