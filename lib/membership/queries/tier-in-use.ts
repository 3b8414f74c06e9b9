import "server-only";
import { z } from "zod";
import { RANK_IN_USE_SQL } from "@/lib/access/sql";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";

const Row = z.strictObject({ used: z.boolean() });

/** Whether a membership, current or past, or a published block uses a tier's rank. */
export async function tierInUse(tx: Prisma.TransactionClient, tierId: string): Promise<boolean> {
  const [row] = await selectRows(tx, "tier-in-use", Row)`
    SELECT EXISTS (SELECT FROM "Membership" m WHERE m."tierId" = t."id") OR ${Prisma.raw(RANK_IN_USE_SQL)} AS "used"
    FROM "Tier" t WHERE t."id" = ${tierId}::uuid`;
  return row?.used ?? true;
}
