import "server-only";
import { can } from "@/lib/access/permissions";
import { opens } from "@/lib/access/rank";
import { REGISTERED_RANK, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import type { AccessLevelChoice } from "@/lib/reports/draft-types";

/**
 * The levels to choose from, lowest first, and the name of the default level of a body.
 *
 * @throws Forbidden
 */
export async function readImportLevels(
  viewer: Viewer,
): Promise<{ choices: AccessLevelChoice[]; usual: string }> {
  if (!can(viewer, "draft.import")) throw new Forbidden();
  const tiers = await db.tier.findMany({
    orderBy: { rank: "asc" },
    select: { slug: true, name: true, rank: true },
  });
  const lowest =
    tiers.find((tier) => !opens(REGISTERED_RANK, tier.rank)) ??
    tiers.find((tier) => tier.slug === "registered");
  return { choices: tiers.map(({ slug, name }) => ({ slug, name })), usual: lowest?.name ?? "registered" };
}
