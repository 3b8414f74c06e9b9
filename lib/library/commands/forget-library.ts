import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/** Erases what a person whose account is removed kept. The account is locked. */
export async function forgetLibrary(tx: Prisma.TransactionClient, accountId: string): Promise<void> {
  const own = { where: { accountId } };
  await tx.annotation.deleteMany(own);
  await tx.bookmark.deleteMany(own);
  await tx.bookmarkFolder.deleteMany(own);
}
