import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { IdRow, selectRows } from "@/lib/db/rows";
import { enqueueEach } from "@/lib/jobs/commands";

/**
 * Writes a message for each of these alerts and each browser of its person, with the jobs that send them, in the
 * transaction that settles the alerts.
 */
export async function queuePushes(tx: Prisma.TransactionClient, alertIds: readonly string[]): Promise<void> {
  if (alertIds.length === 0) return;
  const rows = await selectRows(tx, "queue-pushes", IdRow)`
    INSERT INTO "PushMessage" ("id", "subscriptionId", "alertId")
    SELECT gen_random_uuid(), s."id", al."id" FROM "Alert" al JOIN "PushSubscription" s ON s."accountId" = al."accountId"
    WHERE al."id" = ANY(${[...alertIds]}::uuid[])
    ON CONFLICT ("alertId", "subscriptionId") DO NOTHING RETURNING "id"::text`;
  await enqueueEach(
    tx,
    "send-push",
    rows.map(({ id }) => ({ payload: { pushId: id }, key: `push:${id}` })),
  );
}
