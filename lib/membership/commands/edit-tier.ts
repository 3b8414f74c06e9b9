import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { isSold } from "../policy";
import { tierInUse } from "../queries/tiers";
import type { EditTier } from "../schema";

/** Edits name, price, summary and benefits at any time; the rank only while nothing uses it. The slug cannot change. */
export async function editTier(viewer: Viewer, intent: EditTier, origin: Origin): Promise<void> {
  if (!can(viewer, "tier.manage")) throw new Forbidden();
  const { tierId, ...wanted } = intent;
  await db.$transaction(async (tx) => {
    // Locked against a publication that is about to use the rank, and against a grant.
    await lockRows(tx, "Tier", [tierId], "UPDATE");
    const before = await tx.tier.findUnique({ where: { id: tierId }, select: EDITABLE });
    if (!before) throw new NotFound();
    if (!isSold(before)) throw new Forbidden(`The level “${before.name}” is fixed.`);
    const after = { ...before, ...wanted, rank: wanted.rank ?? before.rank };
    if (after.rank !== before.rank) await requireFreeRank(tx, tierId, after.rank);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await tx.tier.update({ where: { id: tierId }, data: after, select: { id: true } });
    await recordAudit(tx, {
      viewer,
      action: "tier.manage",
      subjectKind: "Tier",
      subjectId: tierId,
      before,
      after,
      origin,
    });
    await raiseEpoch(tx);
  });
}

const EDITABLE = {
  slug: true,
  name: true,
  rank: true,
  priceText: true,
  summary: true,
  benefits: true,
} satisfies Prisma.TierSelect;

async function requireFreeRank(tx: Prisma.TransactionClient, tierId: string, to: number): Promise<void> {
  if (await tierInUse(tx, tierId)) {
    throw new Invalid(
      "rank",
      "The rank can no longer be changed: memberships, published reports or the forum use it.",
    );
  }
  const taken = await tx.tier.findUnique({ where: { rank: to }, select: { name: true } });
  if (taken) throw new Invalid("rank", `The tier “${taken.name}” already has this rank.`);
}
