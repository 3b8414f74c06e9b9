import "server-only";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import type { Prisma } from "@/lib/db/generated/client";
import type { MailKind } from "@/lib/mail/types";

/** Writes which mails of a kind an account wants, and records it; nothing if it is so already. */
export async function writePreference(
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
