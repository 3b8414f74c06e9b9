import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { IdRow, selectRows } from "@/lib/db/rows";
import { enqueueEach } from "@/lib/jobs/commands";
import { FINAL_LIKE } from "@/lib/mail/lock-mail-row";
import { delivery } from "@/lib/mail/transport";

/** A link in a mail is useless after a week, and a notice after two days. */
const STALE_AFTER_DAYS = { mail: 7, push: 2 };
const BATCH = 200;

type Outbox = { name: "mail" | "push"; table: Prisma.Sql };

/**
 * Queues mails and pushes again that waited for a server, used up their attempts, or lost their worker. In batches by id,
 * each a short transaction; skips what another worker is sending or queueing at this moment.
 *
 * @param stopped checked between batches
 * @returns how many
 */
export async function requeue(stopped: () => boolean = () => false): Promise<number> {
  const pushes = await requeueAll({ name: "push", table: Prisma.sql`"PushMessage"` }, stopped);
  if (delivery() === "none") return pushes;
  return pushes + (await requeueAll({ name: "mail", table: Prisma.sql`"OutboxMail"` }, stopped));
}

async function requeueAll(outbox: Outbox, stopped: () => boolean): Promise<number> {
  const since = new Date(Date.now() - STALE_AFTER_DAYS[outbox.name] * 86_400_000);
  let queued = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; !stopped(); ) {
    const ids = await requeueAfter(outbox, after, since);
    queued += ids.length;
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) break;
    after = last;
  }
  return queued;
}

async function requeueAfter({ name, table }: Outbox, after: string, since: Date): Promise<string[]> {
  return db.$transaction(async (tx) => {
    const rows = await selectRows(tx, "to-queue-again", IdRow)`
      SELECT "id"::text FROM ${table}
      WHERE "sentAt" IS NULL AND "id" > ${after}::uuid AND "createdAt" > ${since}
        AND NOT coalesce("failure" LIKE ANY(${FINAL_LIKE}), false)
      ORDER BY "id" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    const ids = rows.map(({ id }) => id);
    if (name === "mail") {
      const jobs = ids.map((mailId) => ({ payload: { mailId }, key: `mail:${mailId}` }));
      await enqueueEach(tx, "send-mail", jobs);
    } else {
      const jobs = ids.map((pushId) => ({ payload: { pushId }, key: `push:${pushId}` }));
      await enqueueEach(tx, "send-push", jobs);
    }
    return ids;
  });
}
