import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { MAIL_KINDS, type MailKind } from "@/lib/mail/types";
import { readUnsubscribeLink } from "@/lib/mail/unsubscribe-link";

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

/** One switch of the mail preferences; a checkbox that is off is absent from the form. */
export const SetPreference = z.strictObject({
  kind: z.enum(MAIL_KINDS),
  wanted: z.stringbool().default(false),
});
export type SetPreference = z.infer<typeof SetPreference>;

/** The content of a one-click link. */
export const UnsubscribeLink = z.strictObject({ token: z.string().max(300) });
