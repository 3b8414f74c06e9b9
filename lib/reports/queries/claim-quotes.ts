import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { type ClaimQuotes, claimIdsIn } from "@/lib/document/claim-spans";
import type { ReportDocument } from "@/lib/document/document";

/** The words that the claims marked in a document were made from; without retracted and unknown ones. */
export async function claimQuotes(
  tx: Pick<Prisma.TransactionClient, "claim">,
  document: ReportDocument,
): Promise<ClaimQuotes> {
  const ids = new Set(document.content.flatMap((node) => (node.type === "paywall" ? [] : claimIdsIn(node))));
  if (ids.size === 0) return new Map();
  const rows = await tx.claim.findMany({
    where: { id: { in: [...ids] }, retractedAt: null },
    select: { id: true, quote: true },
  });
  return new Map(rows.map(({ id, quote }) => [id, quote]));
}
