import "server-only";
import { STAFF_RANK } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Invalid } from "@/lib/errors";

/** Locks the level that a category is about to have, so that its rank does not change. @throws Invalid (`minRank`) */
export async function holdLevel(tx: Prisma.TransactionClient, rank: number): Promise<void> {
  if (rank === STAFF_RANK) return;
  const tier = await tx.tier.findUnique({ where: { rank }, select: { id: true } });
  const held = tier ? await lockRows(tx, "Tier", [tier.id], "SHARE") : new Set();
  if (held.size === 0) throw new Invalid("minRank", "Choose one of the levels.");
}
