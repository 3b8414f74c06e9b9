import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/** Erases what a person whose account is removed follows, and how they are told. The account is locked. */
export async function forgetFollows(tx: Prisma.TransactionClient, accountId: string): Promise<void> {
  const own = { where: { accountId } };
  await tx.alert.deleteMany(own);
  await tx.digest.deleteMany(own);
  await tx.follow.deleteMany(own);
  await tx.savedSearch.deleteMany(own);
  await tx.watchlistGroup.deleteMany(own);
  await tx.readerSettings.deleteMany(own);
}
