import "server-only";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** Whether the viewer's reading history is recorded. @throws Forbidden */
export async function keepsHistory(viewer: Viewer): Promise<boolean> {
  return accountKeepsHistory(db, ownAccount(viewer).accountId);
}

/** Whether an account's reading history is recorded; it is unless it was switched off. */
export async function accountKeepsHistory(
  client: Pick<Prisma.TransactionClient, "readerSettings">,
  accountId: string,
): Promise<boolean> {
  const settings = await client.readerSettings.findUnique({
    where: { accountId },
    select: { history: true },
  });
  return settings?.history ?? true;
}
