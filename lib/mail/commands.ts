import "server-only";
import { can } from "@/lib/access/permissions";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { enqueue, enqueueEach } from "@/lib/jobs/commands";
import type { SetPreference } from "./schema";
import type { Mail, MailKind } from "./types";
import { readUnsubscribeLink } from "./unsubscribe-link";

/**
 * Writes a mail into the outbox, in the transaction of its cause, and queues it for sending. The same address is
 * notified of the same cause once: a second call does nothing.
 */
export async function queueMail(tx: Prisma.TransactionClient, mail: Mail): Promise<void> {
  await queueMails(tx, [mail]);
}

/** Like `queueMail`, many at once. */
export async function queueMails(tx: Prisma.TransactionClient, mails: readonly Mail[]): Promise<void> {
  const rows = await tx.outboxMail.createManyAndReturn({
    data: mails.map((mail) => ({ ...mail, subject: mail.subject.replace(/\s+/g, " ").trim() })),
    skipDuplicates: true,
    select: { id: true },
  });
  const jobs = rows.map(({ id }) => ({ payload: { mailId: id }, key: `mail:${id}` }));
  await enqueueEach(tx, "send-mail", jobs);
}

/** Queues the announcement of a version to everyone who wants it, with its public text only. Part of publishing it. */
export async function announceVersion(tx: Prisma.TransactionClient, versionId: string): Promise<void> {
  await enqueue(tx, "announce-version", { versionId }, { key: `announce:${versionId}` });
}

/** Changes which mails a user receives. */
export async function setPreference(viewer: Viewer, intent: SetPreference, origin: Origin): Promise<void> {
  if (viewer.kind !== "person" || !can(viewer, "account.manage-own", { accountId: viewer.accountId })) {
    throw new Forbidden();
  }
  const { accountId } = viewer;
  await db.$transaction((tx) => writePreference(tx, viewer, { accountId, ...intent }, origin));
}

/** The link in the footer of a mail: its holder may stop those mails, and nothing else. */
export async function unsubscribe(token: string, origin: Origin): Promise<{ kind: MailKind }> {
  const claim = readUnsubscribeLink(token);
  if (!claim) throw new NotFound();
  await db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { id: claim.accountId }, select: { id: true } });
    if (account) await writePreference(tx, ANONYMOUS, { ...claim, wanted: false }, origin);
  });
  return { kind: claim.kind };
}

async function writePreference(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { accountId, kind, wanted }: { accountId: string; kind: MailKind; wanted: boolean },
  origin: Origin,
): Promise<void> {
  const before = await tx.mailPreference.findUnique({
    where: { accountId_kind: { accountId, kind } },
    select: { wanted: true },
  });
  if (before?.wanted === wanted) return;
  await tx.mailPreference.upsert({
    where: { accountId_kind: { accountId, kind } },
    create: { accountId, kind, wanted },
    update: { wanted, changedAt: new Date() },
    select: { kind: true },
  });
  await recordAudit(tx, {
    viewer,
    action: "mail.set-preference",
    subjectKind: "Account",
    subjectId: accountId,
    before: before && { [kind]: before.wanted },
    after: { [kind]: wanted },
    origin,
  });
}
