import "server-only";
import { z } from "zod";
import { ACCOUNT_RANK_SQL } from "@/lib/access/sql";
import { changeOf } from "@/lib/alerts/queries/change-sql";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { AlertPace } from "@/lib/db/generated/enums";
import { IdRow, selectRows } from "@/lib/db/rows";
import type { Mail } from "@/lib/mail/types";
import { alertMail, digestMail } from "../mails";
import { type Merged, mergeByThing } from "../policy";
import { viewerOf } from "../queries/words";
import type { DuePerson, ToTell } from "../types";
import { decideAgain } from "./decide-again";
import { gatherWords } from "./gather-words";

type Words = Pick<Mail, "subject" | "text" | "html"> & { rank: number };

/** as written: nothing of it was lost. A drop says why nothing is left. */
export type CheckedMail = "as written" | { again: Words } | { drop: string };

const MailRow = z.strictObject({ rank: z.int().nullable(), today: z.int(), alerts: z.boolean() });
const SlotRow = z.strictObject({ at: z.date(), pace: z.enum(AlertPace) });

/**
 * Asks, of a mail that tells alerts and is about to be sent, whether its reader may still read all of it. It may have
 * waited for days. Where they may not, it is composed again with what is left, and the lost alerts say so. Two statements where nothing was
 * lost; not asked at all while neither the epoch nor the reader's rank has changed (lib/mail/lock-mail-row.ts).
 */
export async function checkMail(mailId: string): Promise<CheckedMail> {
  const [mail] = await selectRows(db, "rank-of-mail", MailRow)`
    SELECT o."rank", ${Prisma.raw(ACCOUNT_RANK_SQL)} AS "today", EXISTS (SELECT FROM "Alert" l WHERE l."mailId" = o."id") AS "alerts"
    FROM "OutboxMail" o JOIN "Account" a ON a."id" = o."accountId" WHERE o."id" = ${mailId}::uuid`;
  if (!mail?.alerts) return "as written";
  // Of an earlier release: it does not say by which rank it was composed.
  if (mail.rank === mail.today && !(await hasLost(mailId, mail.today))) return "as written";
  return composeAgain(mailId);
}

async function hasLost(mailId: string, rank: number): Promise<boolean> {
  const lost = await selectRows(db, "lost-alerts", IdRow)`
    SELECT l."id"::text FROM "Alert" l JOIN "AlertCause" k ON k."id" = l."causeId"
    WHERE l."mailId" = ${mailId}::uuid AND (${changeOf(viewerOf(rank))}) IS NULL LIMIT 1`;
  return lost.length > 0;
}

async function composeAgain(mailId: string): Promise<CheckedMail> {
  const alerts = await db.alert.findMany({ where: { mailId }, select: { id: true }, orderBy: { id: "asc" } });
  const again = await decideAgain(
    db,
    alerts.map(({ id }) => id),
  );
  const dropped = again.flatMap(({ alert, decision }) =>
    "drop" in decision ? [{ id: alert.id, why: decision.drop }] : [],
  );
  for (const { id, why } of dropped) {
    await db.alert.updateMany({ where: { id, mailId }, data: { mailId: null, dropped: why } });
  }
  const told = mergeByThing(again.flatMap(({ decision }) => ("tell" in decision ? [decision.tell] : [])));
  const person = again[0]?.person;
  const [first] = told;
  if (!person || !first) return { drop: dropped[0]?.why ?? "nothing of it is left" };
  const { subject, text, html } = await mailOf(mailId, person, told, first);
  return { again: { subject, text, html, rank: person.rank } };
}

async function mailOf(mailId: string, person: DuePerson, told: Merged[], first: Merged): Promise<Mail> {
  const words = await gatherWords(db, new Map<DuePerson, ToTell[]>([[person, told]]));
  const [slot] = await selectRows(db, "slot-of-mail", SlotRow)`
    SELECT "slot" AS "at", "pace" FROM "Digest" WHERE "mailId" = ${mailId}::uuid ORDER BY "slot" DESC LIMIT 1`;
  if (slot?.pace !== "daily" && slot?.pace !== "weekly") return alertMail(person, first, words);
  return digestMail(person, { at: slot.at, pace: slot.pace }, told, words);
}
