import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Restart } from "@/lib/db/retry";
import { lockClaims } from "../claims/lock-claim";

/** Locks a source, and before it the claims that rest on it with the reports that carry them: their grades follow. */
export async function lockSource(tx: Prisma.TransactionClient, sourceId: string): Promise<void> {
  const claims = await restingOn(tx, sourceId);
  await lockClaims(tx, claims);
  await lockRows(tx, "Source", [sourceId]);
  const since = (await restingOn(tx, sourceId)).filter((id) => !claims.includes(id));
  if (since.length > 0) throw new Restart("Another claim rests on this source since");
}

async function restingOn(tx: Prisma.TransactionClient, sourceId: string): Promise<string[]> {
  const rows = await tx.claimDocument.findMany({
    where: { document: { sourceId } },
    distinct: ["claimId"],
    select: { claimId: true },
  });
  return rows.map(({ claimId }) => claimId);
}
