import "server-only";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { enqueue, enqueueEach } from "@/lib/jobs/commands";
import type { Mail } from "./types";

/**
 * Writes a mail into the outbox, in the transaction of its cause, and queues it for sending. The same address is
 * notified of the same cause once: a second call does nothing.
 */
export async function queueMail(tx: Prisma.TransactionClient, mail: Mail): Promise<void> {
  await queueMails(tx, [mail]);
}

/**
 * Like `queueMail`, many at once.
 *
 * @returns the ids of the new ones, by `accountId cause`
 */
export async function queueMails(
  tx: Prisma.TransactionClient,
  mails: readonly Mail[],
): Promise<Map<string, string>> {
  if (mails.length === 0) return new Map();
  const rows = await tx.outboxMail.createManyAndReturn({
    data: mails.map((mail) => ({ ...mail, subject: mail.subject.replace(/\s+/g, " ").trim() })),
    skipDuplicates: true,
    select: { id: true, accountId: true, cause: true },
  });
  const jobs = rows.map(({ id }) => ({ payload: { mailId: id }, key: `mail:${id}` }));
  await enqueueEach(tx, "send-mail", jobs);
  return new Map(rows.map(({ id, accountId, cause }) => [`${accountId} ${cause}`, id]));
}

/** Mails go to an address again: a link that was mailed there was used. */
export async function clearBounces(tx: Prisma.TransactionClient, address: string): Promise<void> {
  await tx.mailBounce.updateMany({ where: { address, clearedAt: null }, data: { clearedAt: now() } });
}

/** Queues the announcement of a version to everyone who wants it, with its public text only. Part of publishing it. */
export async function announceVersion(tx: Prisma.TransactionClient, versionId: string): Promise<void> {
  await enqueue(tx, "announce-version", { versionId }, { key: `announce:${versionId}` });
}
