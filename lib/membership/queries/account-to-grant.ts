import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/** The account that a request's grant goes to: the requester's, or the one with the same confirmed address. */
export async function accountToGrant(
  tx: Prisma.TransactionClient,
  request: { accountId: string | null; email: string },
): Promise<string | null> {
  if (request.accountId !== null) return request.accountId;
  const account = await tx.account.findFirst({
    where: { email: request.email, emailVerifiedAt: { not: null } },
    select: { id: true },
  });
  return account?.id ?? null;
}
