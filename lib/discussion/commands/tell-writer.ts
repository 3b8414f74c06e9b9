import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { queueMail } from "@/lib/mail/commands";
import type { Mail } from "@/lib/mail/types";

/** Queues a mail to a writer about a decision, unless the account is gone. Call it before `recordAudit`. */
export async function tellWriter(
  tx: Prisma.TransactionClient,
  accountId: string | null,
  mailTo: (writer: { accountId: string; email: string }) => Promise<Mail>,
): Promise<void> {
  if (accountId === null) return;
  const account = await tx.account.findUnique({
    where: { id: accountId, removedAt: null },
    select: { email: true },
  });
  if (account) await queueMail(tx, await mailTo({ accountId, email: account.email }));
}
