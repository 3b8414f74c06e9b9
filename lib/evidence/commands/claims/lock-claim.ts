import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Restart } from "@/lib/db/retry";
import { IdRow, selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { AUDITED } from "./claim-columns";

/**
 * Locks claims, and before them the published reports that carry one, since their disclaimers are reissued when a claim
 * changes. Call it before any other access to the claims.
 *
 * @param reportIds reports that the act will refer to
 */
export async function lockClaims(
  tx: Prisma.TransactionClient,
  claimIds: readonly string[],
  reportIds: readonly string[] = [],
): Promise<void> {
  const carriers = new Set([...(await carrying(tx, claimIds)), ...reportIds]);
  await lockRows(tx, "Report", [...carriers]);
  await lockRows(tx, "Claim", claimIds);
  const published = (await carrying(tx, claimIds)).filter((id) => !carriers.has(id));
  if (published.length > 0) throw new Restart("A report with these claims was published in the meantime");
}

async function carrying(tx: Prisma.TransactionClient, claimIds: readonly string[]): Promise<string[]> {
  if (claimIds.length === 0) return [];
  const rows = await selectRows(tx, "reports-carrying-claims", IdRow)`
    SELECT DISTINCT r."id"::text AS "id" FROM "VersionClaim" vc JOIN "Report" r ON r."currentVersionId" = vc."versionId"
    WHERE vc."claimId" = ANY(${[...new Set(claimIds)]}::uuid[])`;
  return rows.map(({ id }) => id);
}

/**
 * A current claim, its row locked until the transaction ends. `published`: a version carries or carried it, so its
 * facts are no longer rewritten.
 *
 * @throws NotFound if it does not exist or was retracted
 */
export async function lockClaim(
  tx: Prisma.TransactionClient,
  claimId: string,
  reportIds: readonly string[] = [],
) {
  await lockClaims(tx, [claimId], reportIds);
  return lockedClaim(tx, claimId);
}

const Published = z.strictObject({ published: z.boolean() });

/** Like `lockClaim`, after `lockClaims`. */
export async function lockedClaim(tx: Prisma.TransactionClient, claimId: string) {
  const [row] = await selectRows(tx, "claim-to-lock", Published)`
    SELECT EXISTS (SELECT FROM "VersionClaim" vc WHERE vc."claimId" = c."id") AS "published"
    FROM "Claim" c WHERE c."id" = ${claimId}::uuid AND c."retractedAt" IS NULL`;
  if (!row) throw new NotFound("This claim does not exist");
  const { id, revision, ...facts } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { id: true, revision: true, ...AUDITED },
  });
  return { id, revision, facts, published: row.published };
}

export const CHANGED = "This claim has changed since you opened it. Review it again.";
