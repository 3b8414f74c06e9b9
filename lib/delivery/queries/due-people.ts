import "server-only";
import { z } from "zod";
import { ACCOUNT_RANK_SQL } from "@/lib/access/sql";
import { settingsOf } from "@/lib/alerts/settings";
import { Prisma } from "@/lib/db/generated/client";
import { AlertPace, AlertReason, AlertText } from "@/lib/db/generated/enums";
import { IdRow, type RowReader, selectRows } from "@/lib/db/rows";
import { SETTINGS_SQL, SettingsJson, STOPPED_SQL } from "@/lib/mail/recipient-sql";
import type { DueAlert, DuePerson } from "../types";

/** Alerts among which the next people are found; more people than one batch, so that several workers find work. */
const LOOKED_THROUGH = 4_000;

const PersonRow = z.strictObject({
  accountId: z.string(),
  email: z.string(),
  rank: z.int(),
  verified: z.boolean(),
  suspended: z.boolean(),
  stopped: z.boolean(),
  text: z.enum(AlertText),
  digests: z.boolean(),
  replies: z.boolean(),
  settings: SettingsJson,
});

/**
 * The next people with alerts that are due, their accounts locked until the transaction ends; those whom another worker
 * holds are skipped. Two statements, so that facts are read under the lock.
 */
export async function lockDuePeople(tx: RowReader, at: Date, most: number): Promise<DuePerson[]> {
  const held = await selectRows(tx, "lock-due-people", IdRow)`
    SELECT a."id"::text FROM "Account" a
    WHERE a."id" IN (
      SELECT al."accountId" FROM (
        SELECT "accountId" FROM "Alert" WHERE "settledAt" IS NULL AND "dueAt" <= ${at}
        -- The first is always NULL: with it, an index has them in this order.
        ORDER BY "settledAt", "dueAt", "id" LIMIT ${LOOKED_THROUGH}
      ) al)
    ORDER BY a."id" LIMIT ${most} FOR NO KEY UPDATE OF a SKIP LOCKED`;
  return peopleOf(
    tx,
    held.map(({ id }) => id),
  );
}

/** People as they are told today. */
export async function peopleOf(tx: RowReader, accountIds: readonly string[]): Promise<DuePerson[]> {
  if (accountIds.length === 0) return [];
  const rows = await selectRows(tx, "due-people", PersonRow)`
    SELECT a."id"::text AS "accountId", a."email", ${Prisma.raw(ACCOUNT_RANK_SQL)} AS "rank",
      a."emailVerifiedAt" IS NOT NULL AS "verified",
      EXISTS (SELECT FROM "Suspension" p WHERE p."accountId" = a."id" AND p."liftedAt" IS NULL) AS "suspended",
      ${Prisma.raw(STOPPED_SQL)} AS "stopped", coalesce(s."text", 'part') AS "text",
      coalesce(s."digests", true) AS "digests", coalesce(s."replies", true) AS "replies",
      ${Prisma.raw(SETTINGS_SQL)} AS "settings"
    FROM "Account" a LEFT JOIN "ReaderSettings" s ON s."accountId" = a."id"
    WHERE a."id" = ANY(${[...accountIds]}::uuid[]) ORDER BY a."id"`;
  return rows.map(
    ({ verified, suspended, stopped, accountId, email, rank, text, digests, replies, settings }) => ({
      accountId,
      email,
      rank,
      unreachable: whyUnreachable({ verified, suspended, stopped }),
      settings: settingsOf(settings),
      text,
      digests,
      replies,
    }),
  );
}

function whyUnreachable(facts: { verified: boolean; suspended: boolean; stopped: boolean }): string | null {
  if (facts.suspended) return "the account is suspended";
  if (!facts.verified) return "the address is not confirmed";
  return facts.stopped ? "mails to this address came back" : null;
}

const AlertRow = z.strictObject({
  id: z.string(),
  accountId: z.string(),
  causeId: z.string(),
  reason: z.enum(AlertReason),
  followId: z.string().nullable(),
  pace: z.enum(AlertPace),
  dueAt: z.date(),
  announced: z.boolean(),
});

const ALERTS = Prisma.sql`
  SELECT al."id"::text, al."accountId"::text, al."causeId"::text, al."reason", al."followId"::text, al."pace", al."dueAt",
    EXISTS (
      SELECT FROM "AlertCause" k JOIN "OutboxMail" o ON o."accountId" = al."accountId" AND o."cause" = 'version:' || k."versionId"
      WHERE k."id" = al."causeId" AND (o."sentAt" IS NOT NULL
        OR (al."reason" = 'follow' AND NOT coalesce(o."failure" LIKE 'Suppressed: %', false)))) AS "announced"
  FROM "Alert" al`;

/** Alerts of which something is to be sent now. */
export async function alertsById(tx: RowReader, ids: readonly string[]): Promise<DueAlert[]> {
  return selectRows(tx, "alerts-by-id", AlertRow)`
    ${ALERTS}
    WHERE al."id" = ANY(${[...ids]}::uuid[]) ORDER BY al."id"`;
}

/** What is due of people whose accounts are locked, locked as well. */
export async function lockDueAlerts(
  tx: RowReader,
  accountIds: readonly string[],
  at: Date,
): Promise<DueAlert[]> {
  return selectRows(tx, "lock-due-alerts", AlertRow)`
    ${ALERTS}
    WHERE al."accountId" = ANY(${[...accountIds]}::uuid[]) AND al."settledAt" IS NULL AND al."dueAt" <= ${at}
    ORDER BY al."accountId", al."dueAt", al."id" FOR UPDATE OF al SKIP LOCKED`;
}
