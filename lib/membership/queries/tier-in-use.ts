import "server-only";
import { RANK_IN_USE_SQL } from "@/lib/access/sql";
import { Prisma } from "@/lib/db/generated/client";

/** Whether a membership, current or past, or a published block uses a tier's rank. */
export async function tierInUse(tx: Prisma.TransactionClient, tierId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Membership" m WHERE m."tierId" = t."id") OR ${Prisma.raw(RANK_IN_USE_SQL)} AS "used"
    FROM "Tier" t WHERE t."id" = ${tierId}::uuid`;
  return row?.used ?? true;
}
