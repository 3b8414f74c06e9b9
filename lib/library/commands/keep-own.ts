import "server-only";
import type { Person, Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";

/**
 * Runs what changes a person's own library in one transaction, with their account locked.
 *
 * @param reportId the report that will be referred to, which is locked before the account
 * @throws Forbidden
 */
export async function keepOwn<T>(
  viewer: Viewer,
  reportId: string | null,
  act: (tx: Prisma.TransactionClient, person: Person) => Promise<T>,
): Promise<T> {
  const person = ownAccount(viewer);
  return db.$transaction(async (tx) => {
    if (reportId !== null) await lockRows(tx, "Report", [reportId], "KEY SHARE");
    await lockOwnAccountRow(tx, person);
    return act(tx, person);
  });
}

/** Erases what a person whose account is removed kept. The account is locked. */
export async function forgetLibrary(tx: Prisma.TransactionClient, accountId: string): Promise<void> {
  const own = { where: { accountId } };
  await tx.annotation.deleteMany(own);
  await tx.bookmark.deleteMany(own);
  await tx.bookmarkFolder.deleteMany(own);
}
