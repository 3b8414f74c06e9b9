import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { claimIdsIn } from "@/lib/document/claim-spans";
import { lockProvenBy } from "@/lib/entities/commands/relationships/lock-relationships";
import { type LockedDraft, lockDraft, lockReport } from "@/lib/reports/commands/lock-draft";

/**
 * Locks everything that publishing a draft depends on or changes: the report and its draft, the ranks of the tiers, the
 * relationships that it proves and the claims that it carries or carried.
 *
 * @returns the draft, and the rank of each access level
 * @throws NotFound if there is no such draft
 */
export async function lockToPublish(
  tx: Prisma.TransactionClient,
  reportId: string,
): Promise<{ draft: LockedDraft; rankOf: Map<string, number> }> {
  await lockReport(tx, reportId);
  const draft = await lockDraft(tx, reportId);
  const rankOf = await ranks(tx);
  const blocks = draft.content.document.content.flatMap((node) => (node.type === "paywall" ? [] : [node]));
  await lockProvenBy(
    tx,
    reportId,
    blocks.map(({ attrs }) => attrs.id),
  );
  await lockCarriedClaims(tx, reportId, blocks.flatMap(claimIdsIn));
  return { draft, rankOf };
}

/** Locks the claims of a version of a report, and others. Lock the report and its relationships first. */
export async function lockCarriedClaims(
  tx: Prisma.TransactionClient,
  reportId: string,
  others: readonly string[] = [],
): Promise<void> {
  const carried = await tx.versionClaim.findMany({
    // By its versions: there is no index of a report's claims.
    where: { version: { reportId } },
    distinct: ["claimId"],
    select: { claimId: true },
  });
  await lockRows(tx, "Claim", [...carried.map(({ claimId }) => claimId), ...others]);
}

/** Locked against a change of rank until the version that depends on them is written. */
async function ranks(tx: Prisma.TransactionClient): Promise<Map<string, number>> {
  const tiers = await tx.tier.findMany({ select: { id: true } });
  await lockRows(
    tx,
    "Tier",
    tiers.map(({ id }) => id),
    "KEY SHARE",
  );
  const locked = await tx.tier.findMany({ select: { slug: true, rank: true } });
  return new Map(locked.map(({ slug, rank }) => [slug, rank]));
}
