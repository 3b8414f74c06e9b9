import "server-only";
import type { recordAudit } from "@/lib/audit/commands";
import { chainWaiting, recordLater } from "@/lib/audit/commands/record-later";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * Runs the transaction of a sign-in, which waits neither for other sign-ins nor for a holder of the audit log's
 * chain: its entry is written with it and chained afterwards.
 */
export async function signingIn<T>(
  work: (tx: Prisma.TransactionClient, record: typeof recordAudit) => Promise<T>,
): Promise<T> {
  const opened = await db.$transaction((tx) => work(tx, recordLater));
  // The user is signed in even if this fails: a job retries it.
  await chainWaiting().catch(() => 0);
  return opened;
}
