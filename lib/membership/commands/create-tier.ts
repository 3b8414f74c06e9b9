import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import type { CreateTier } from "../schema";

/** Creates a tier on sale. */
export async function createTier(
  viewer: Viewer,
  intent: CreateTier,
  origin: Origin,
): Promise<{ id: string }> {
  if (!can(viewer, "tier.manage")) throw new Forbidden();
  return db.$transaction(async (tx) => {
    const [created] = await tx.tier.createManyAndReturn({
      data: [intent],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!created) {
      const namesake = await tx.tier.findUnique({ where: { slug: intent.slug }, select: { id: true } });
      throw namesake
        ? new Invalid("slug", "Another tier already has this short name.")
        : new Invalid("rank", "Another tier already has this rank.");
    }
    await recordAudit(tx, {
      viewer,
      action: "tier.manage",
      subjectKind: "Tier",
      subjectId: created.id,
      before: null,
      after: intent,
      origin,
    });
    await raiseEpoch(tx);
    return created;
  });
}
