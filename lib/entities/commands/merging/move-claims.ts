import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";

/** Gives unpublished claims another subject. Returns the ids of published ones, which stay unchanged. */
export async function moveClaims(
  tx: Prisma.TransactionClient,
  { from, to, ids }: { from: string; to: string; ids: readonly string[] },
): Promise<string[]> {
  const chosen = { id: { in: [...ids] }, subjectId: from, retractedAt: null };
  await lockRows(tx, "Claim", ids);
  await tx.claim.updateMany({
    where: { ...chosen, spans: { none: {} } },
    data: { subjectId: to, revision: { increment: 1 } },
  });
  const staying = await tx.claim.findMany({ where: chosen, select: { id: true }, orderBy: { id: "asc" } });
  return staying.map(({ id }) => id);
}
