import "server-only";
import { db } from "@/lib/db/client";
import { IdRow, selectRows } from "@/lib/db/rows";
import { enqueueEach } from "@/lib/jobs/commands";
import { FINAL_LIKE } from "@/lib/mail/lock-mail-row";
import { delivery } from "@/lib/mail/transport";

/** A link in a mail is useless after a week. */
const STALE_AFTER_DAYS = 7;
const BATCH = 200;

/**
 * Queues mails again that waited for a server, used up their attempts, or lost their worker. In batches by id,
 * each a short transaction; skips what another worker is sending or queueing at this moment.
 *
 * @param stopped checked between batches
 * @returns how many
 */
export async function requeueMail(stopped: () => boolean = () => false): Promise<number> {
  if (delivery() === "none") return 0;
  const since = new Date(Date.now() - STALE_AFTER_DAYS * 86_400_000);
  let queued = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; !stopped(); ) {
    const ids = await requeueAfter(after, since);
    queued += ids.length;
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) break;
    after = last;
  }
  return queued;
}

async function requeueAfter(after: string, since: Date): Promise<string[]> {
  return db.$transaction(async (tx) => {
    const rows = await selectRows(tx, "mails-to-queue-again", IdRow)`
      SELECT "id"::text FROM "OutboxMail"
      WHERE "sentAt" IS NULL AND "id" > ${after}::uuid AND "createdAt" > ${since}
        AND NOT coalesce("failure" LIKE ANY(${FINAL_LIKE}), false)
      ORDER BY "id" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    const jobs = rows.map(({ id }) => ({ payload: { mailId: id }, key: `mail:${id}` }));
    await enqueueEach(tx, "send-mail", jobs);
    return rows.map(({ id }) => id);
  });
}
