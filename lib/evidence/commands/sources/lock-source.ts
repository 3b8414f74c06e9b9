import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Restart } from "@/lib/db/retry";
import { IdRow, selectRows } from "@/lib/db/rows";
import { lockClaims } from "../claims/lock-claim";

/** An act on a source reissues the disclaimers of up to this many reports itself; for more, a job does. */
export const AT_ONCE = 10;

/**
 * Locks a source, and before it the claims that rest on it, whose grades will change. If few reports carry them, these
 * are locked too, before the claims, as `reissueDisclaimers` requires.
 *
 * @returns the claims that rest on it, and how many reports carry one; those are locked unless they are more than `AT_ONCE`
 */
export async function lockSource(
  tx: Prisma.TransactionClient,
  sourceId: string,
): Promise<{ claimIds: string[]; carriers: number }> {
  const claims = await restingOn(tx, sourceId);
  const carriers = await carriersOf(tx, sourceId);
  if (carriers.length > AT_ONCE) await lockRows(tx, "Claim", claims);
  else await lockClaims(tx, claims);
  await lockRows(tx, "Source", [sourceId]);
  const known = new Set(claims);
  if ((await restingOn(tx, sourceId)).some((id) => !known.has(id))) {
    throw new Restart("Another claim rests on this source by now");
  }
  return { claimIds: claims, carriers: carriers.length };
}

async function restingOn(tx: Prisma.TransactionClient, sourceId: string): Promise<string[]> {
  const rows = await selectRows(tx, "claims-resting-on-source", IdRow)`
    SELECT DISTINCT cd."claimId"::text AS "id" FROM "SourceDocument" sd JOIN "ClaimDocument" cd ON cd."documentId" = sd."id"
    WHERE sd."sourceId" = ${sourceId}::uuid`;
  return rows.map(({ id }) => id);
}

/** The published reports that carry a claim of a source, by id. */
export async function carriersOf(
  tx: Prisma.TransactionClient,
  sourceId: string,
  after: string | null = null,
): Promise<string[]> {
  const rows = await selectRows(tx, "reports-carrying-source", IdRow)`
    SELECT DISTINCT r."id"::text AS "id" FROM "SourceDocument" sd JOIN "ClaimDocument" cd ON cd."documentId" = sd."id"
    JOIN "VersionClaim" vc ON vc."claimId" = cd."claimId" JOIN "Report" r ON r."currentVersionId" = vc."versionId"
    WHERE sd."sourceId" = ${sourceId}::uuid AND (${after}::uuid IS NULL OR r."id" > ${after}::uuid) ORDER BY 1`;
  return rows.map(({ id }) => id);
}
