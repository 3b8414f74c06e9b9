import "server-only";
import type { JobHelpers } from "graphile-worker";
import type { PoolClient } from "pg";
import { z } from "zod";
import { allowedFrom } from "@/lib/alerts/due-at";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { queryRows } from "@/lib/db/rows";
import { inTransaction } from "@/lib/db/with-client";
import { composeNotice } from "@/lib/delivery/commands/compose-notice";
import { enqueue } from "@/lib/jobs/commands";
import type { JobPayload } from "@/lib/jobs/payloads";
import { FINAL_LIKE } from "@/lib/mail/lock-mail-row";
import { refusal, suppression } from "@/lib/mail/policy";
import { vapidKeys } from "@/lib/push/commands/push-key";
import { push } from "@/lib/push/transport";

const Row = z.strictObject({
  id: z.string(),
  alertId: z.string(),
  subscriptionId: z.string(),
  endpoint: z.string(),
  p256dh: z.string(),
  auth: z.string(),
  keyId: z.string(),
});
type Row = z.output<typeof Row>;

/** failed: a retry may help; gone: the browser takes nothing any more; later: its reader wants quiet until then. */
type Attempt =
  | { kind: "done" }
  | { kind: "failed"; error: Error }
  | { kind: "gone"; subscriptionId: string }
  | { kind: "later"; runAt: Date };

/**
 * Sends one message to one browser, unless something now prevents it. Its row is locked from before the push service has
 * it until the answer is recorded, as a mail's is (`send-mail`): at least once, and a browser shows the second of two
 * with one tag in place of the first.
 */
export async function sendPushJob(
  { pushId }: JobPayload<"send-push">,
  { withPgClient }: Pick<JobHelpers, "withPgClient">,
): Promise<void> {
  const outcome = await withPgClient((client) =>
    inTransaction(client, async (): Promise<Attempt> => {
      const row = await lockMessage(client, pushId);
      return row ? attempt(client, row) : { kind: "done" };
    }),
  );
  // After the commit: another message to the same browser may be locked by a worker that learns the same.
  if (outcome.kind === "gone")
    await db.pushSubscription.deleteMany({ where: { id: outcome.subscriptionId } });
  if (outcome.kind === "later") {
    const { runAt } = outcome;
    await db.$transaction((tx) => enqueue(tx, "send-push", { pushId }, { key: `push:${pushId}`, runAt }));
  }
  // Only after it was recorded, so that it is retried.
  if (outcome.kind === "failed") throw outcome.error;
}

/** A message that is still to be sent; null if it was, was given up, or another worker is sending it. */
async function lockMessage(client: PoolClient, pushId: string): Promise<Row | null> {
  const [row] = await queryRows(
    client,
    "lock-push-message",
    Row,
    `SELECT p."id"::text, p."alertId"::text, s."id"::text AS "subscriptionId", s."endpoint", s."p256dh", s."auth", s."keyId"
    FROM "PushMessage" p JOIN "PushSubscription" s ON s."id" = p."subscriptionId"
    WHERE p."id" = $1 AND p."sentAt" IS NULL AND NOT coalesce(p."failure" LIKE ANY($2), false)
    FOR UPDATE OF p SKIP LOCKED`,
    [pushId, FINAL_LIKE],
  );
  return row ?? null;
}

async function attempt(
  client: PoolClient,
  { id, alertId, subscriptionId, ...target }: Row,
): Promise<Attempt> {
  const composed = await composeNotice(alertId);
  if ("drop" in composed) return noteFailure(client, id, suppression(composed.drop));
  const at = now();
  const runAt = allowedFrom(at, composed.person.settings);
  if (runAt > at) return { kind: "later", runAt };
  try {
    const outcome = await push(id, target, composed.notice, await vapidKeys(target.keyId));
    if (outcome.kind === "gone") return { kind: "gone", subscriptionId };
    if (outcome.kind === "refused") return noteFailure(client, id, refusal(outcome.answer));
  } catch (caught) {
    const error = caught instanceof Error ? caught : new Error(String(caught));
    await noteFailure(client, id, error.message);
    return { kind: "failed", error };
  }
  await client.query(
    `WITH sent AS (UPDATE "PushMessage" SET "sentAt" = clock_timestamp(), "failure" = NULL WHERE "id" = $1)
     UPDATE "PushSubscription" SET "toldAt" = clock_timestamp() WHERE "id" = $2`,
    [id, subscriptionId],
  );
  return { kind: "done" };
}

async function noteFailure(client: PoolClient, id: string, failure: string): Promise<Attempt> {
  await client.query(`UPDATE "PushMessage" SET "failure" = $2 WHERE "id" = $1`, [id, failure]);
  return { kind: "done" };
}
