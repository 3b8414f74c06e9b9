import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { AUDITED } from "./claim-columns";

/**
 * A claim that stands, its row locked until the transaction ends. `published`: a version carries it or has carried it,
 * so its facts are not rewritten any more.
 *
 * @throws NotFound for none, or one that was taken back
 */
export async function lockClaim(tx: Prisma.TransactionClient, claimId: string) {
  const [row] = await tx.$queryRaw<{ published: boolean }[]>`
    SELECT EXISTS (SELECT FROM "VersionClaim" vc WHERE vc."claimId" = c."id") AS "published"
    FROM "Claim" c WHERE c."id" = ${claimId}::uuid AND c."retractedAt" IS NULL FOR UPDATE OF c`;
  if (!row) throw new NotFound("There is no such claim");
  const { id, revision, ...facts } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { id: true, revision: true, ...AUDITED },
  });
  return { id, revision, facts, published: row.published };
}

export const CHANGED = "Somebody else changed this claim since you opened it. Look at it again.";
