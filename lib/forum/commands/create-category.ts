import "server-only";
import { can } from "@/lib/access/permissions";
import { STAFF_RANK, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden, Invalid } from "@/lib/errors";
import type { CreateCategory } from "../schema";

/** Creates a category. @throws Forbidden, Invalid (`slug`: another has it; `minRank`: no such level) */
export async function createCategory(
  viewer: Viewer,
  intent: CreateCategory,
  origin: Origin,
): Promise<{ id: string }> {
  if (!can(viewer, "forum.manage")) throw new Forbidden();
  return db.$transaction(async (tx) => {
    await lockTierOfLevel(tx, intent.minRank);
    const [created] = await tx.category.createManyAndReturn({
      data: [intent],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!created) throw new Invalid("slug", "Another category has this address.");
    await recordAudit(tx, {
      viewer,
      action: "forum.create",
      subjectKind: "Category",
      subjectId: created.id,
      before: null,
      after: intent,
      origin,
    });
    return created;
  });
}

/** Locks the level that a category is about to have, so that its rank does not change. @throws Invalid (`minRank`) */
export async function lockTierOfLevel(tx: Prisma.TransactionClient, rank: number): Promise<void> {
  if (rank === STAFF_RANK) return;
  const tier = await tx.tier.findUnique({ where: { rank }, select: { id: true } });
  const locked = tier ? await lockRows(tx, "Tier", [tier.id], "SHARE") : new Set();
  if (locked.size === 0) throw new Invalid("minRank", "Choose one of the levels.");
}
