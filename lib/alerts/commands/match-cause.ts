import "server-only";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { IdRow, selectRows } from "@/lib/db/rows";
import { type Choice, chooseRule, type Match } from "../choose-rule";
import { type AlertSettings, dueAt } from "../due-at";
import { accountsConcerned, type MatchOfAccount, matchesOf } from "../queries/concerned";
import { type OpenCause, openCause } from "../queries/open-cause";
import { settingsOf } from "../settings";

/** Accounts in one transaction, and how many are looked up for that at once. */
const BATCH = 1_000;
const LOOKED_UP = 20_000;

/**
 * Writes one alert for each person whom a change concerns. In batches by account, each in a transaction with how far it
 * came: run again after it broke off, it continues there, and two runs at once write no alert twice.
 *
 * @param stopped checked between batches
 * @returns whether all are written
 */
export async function matchCause(
  causeId: string,
  stopped: () => boolean = () => false,
  batch = BATCH,
): Promise<boolean> {
  const cause = await openCause(causeId);
  if (!cause) return true;
  const due = dueTimes();
  for (let after = cause.matchedTo; cause.targets; ) {
    const ids = await accountsConcerned(cause.targets, cause.at, after, LOOKED_UP);
    for (let start = 0; start < ids.length; start += batch) {
      if (stopped()) return false;
      const some = ids.slice(start, start + batch);
      await writeBatch(causeId, cause, some, due);
      after = some.at(-1) ?? after;
    }
    if (ids.length < LOOKED_UP) break;
  }
  await db.alertCause.updateMany({ where: { id: causeId, matchedAt: null }, data: { matchedAt: now() } });
  return true;
}

type DueTimes = ReturnType<typeof dueTimes>;

async function writeBatch(
  causeId: string,
  { at, withdrawal, targets }: OpenCause,
  accountIds: readonly string[],
  due: DueTimes,
): Promise<void> {
  if (targets === null) return;
  await db.$transaction(async (tx) => {
    // Until the end none of them can be removed or unfollow, since both lock the account.
    await lockRows(tx, "Account", accountIds, "KEY SHARE");
    const [open] = await selectRows(tx, "hold-cause", IdRow)`
      SELECT "id"::text FROM "AlertCause" WHERE "id" = ${causeId}::uuid AND "matchedAt" IS NULL FOR NO KEY UPDATE`;
    if (!open) return;
    const byAccount = new Map<string, MatchOfAccount[]>();
    for (const match of await matchesOf(tx, targets, at, accountIds)) {
      byAccount.set(match.accountId, [...(byAccount.get(match.accountId) ?? []), match]);
    }
    const alerts = [...byAccount].map(([accountId, found]) => {
      const settings = settingsOf(found[0]?.settings ?? null);
      const choice = chooseRule(found.map(matchOf), settings.pace, withdrawal);
      return { accountId, ...choice, ...due(at, choice, settings) };
    });
    await insertAlerts(tx, causeId, alerts);
    await tx.$executeRaw`
      UPDATE "AlertCause" SET "matchedTo" = ${accountIds.at(-1)}::uuid
      WHERE "id" = ${causeId}::uuid AND ("matchedTo" IS NULL OR "matchedTo" < ${accountIds.at(-1)}::uuid)`;
  });
}

function matchOf({ reason, followId, kind, pace }: MatchOfAccount): Match {
  if (reason !== "follow") return { reason };
  if (followId === null || kind === null) throw new Error("A follow without its row");
  return { reason, followId, kind, pace };
}

/** Computes when a change is told, once for everyone with the same settings. */
function dueTimes() {
  const known = new Map<string, Date | null>();
  return (at: Date, { pace }: Choice, settings: AlertSettings) => {
    const key = JSON.stringify([at, pace, settings]);
    const wanted = known.has(key) ? known.get(key) : dueAt(at, pace, settings);
    known.set(key, wanted ?? null);
    return { dueAt: wanted ?? at, never: wanted === null };
  };
}

/** Those who never want mail find the change on the list, and in their feed. */
async function insertAlerts(
  tx: Prisma.TransactionClient,
  causeId: string,
  alerts: readonly object[],
): Promise<void> {
  if (alerts.length === 0) return;
  const at = now();
  await tx.$executeRaw`
    INSERT INTO "Alert" ("id", "causeId", "accountId", "reason", "followId", "pace", "createdAt", "dueAt", "settledAt", "dropped")
    SELECT gen_random_uuid(), ${causeId}::uuid, j."accountId", j."reason", j."followId", j."pace", ${at}::timestamptz, j."dueAt",
      CASE WHEN j."never" THEN ${at}::timestamptz END, CASE WHEN j."never" THEN 'never' END
    FROM json_to_recordset(${JSON.stringify(alerts)}::json) AS j("accountId" uuid, "reason" "AlertReason", "followId" uuid,
      "pace" "AlertPace", "dueAt" timestamptz, "never" boolean)
    ON CONFLICT DO NOTHING`;
}
