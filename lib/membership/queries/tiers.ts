import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { MEMBERSHIP_HOLDS_SQL, RANK_IN_USE_SQL } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows, TextList } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { isSold } from "../policy";
import type { ManagedTier, OfferedTier } from "../types";

/** Every tier with what it offers, lowest first; the same for everyone. */
export async function offeredTiers(_viewer: Viewer): Promise<OfferedTier[]> {
  const tiers = await db.tier.findMany({
    orderBy: { rank: "asc" },
    select: { id: true, slug: true, name: true, priceText: true, summary: true, benefits: true },
  });
  return tiers.map((tier) => ({ ...tier, sold: isSold(tier) }));
}

const ManagedRow = z.strictObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  rank: z.int(),
  priceText: z.string(),
  summary: z.string(),
  benefits: TextList,
  members: z.int(),
  used: z.boolean(),
});

/** The tiers with what admins need to know before they change one. */
export async function managedTiers(viewer: Viewer): Promise<ManagedTier[]> {
  if (!can(viewer, "tier.manage")) throw new NotFound();
  const tiers = await selectRows(db, "managed-tiers", ManagedRow)`
    SELECT t."id", t."slug", t."name", t."rank", t."priceText", t."summary", t."benefits",
      (SELECT count(DISTINCT m."accountId")::int FROM "Membership" m
       WHERE m."tierId" = t."id" AND ${Prisma.raw(MEMBERSHIP_HOLDS_SQL)}) AS "members",
      EXISTS (SELECT FROM "Membership" m WHERE m."tierId" = t."id")
        OR ${Prisma.raw(RANK_IN_USE_SQL)} AS "used"
    FROM "Tier" t ORDER BY t."rank"`;
  return tiers.map(({ used, ...tier }) => {
    const sold = isSold(tier);
    return { ...tier, sold, rankEditable: sold && !used };
  });
}

const Row = z.strictObject({ used: z.boolean() });

/** Whether a membership, current or past, or a published block uses a tier's rank. */
export async function tierInUse(tx: Prisma.TransactionClient, tierId: string): Promise<boolean> {
  const [row] = await selectRows(tx, "tier-in-use", Row)`
    SELECT EXISTS (SELECT FROM "Membership" m WHERE m."tierId" = t."id") OR ${Prisma.raw(RANK_IN_USE_SQL)} AS "used"
    FROM "Tier" t WHERE t."id" = ${tierId}::uuid`;
  return row?.used ?? true;
}
