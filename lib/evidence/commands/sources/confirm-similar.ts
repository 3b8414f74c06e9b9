import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { pairOf } from "../../sources/policy";
import { ConfirmSimilar, type SimilarPair } from "../../sources/schema";
import { type LockedDocument, lockDocumentRows, moveDocuments, recordMoves } from "./change-origin";

/**
 * Confirms that two similar documents are copies of one text. They get a common origin: the one that either has, or a
 * new one named after the earlier document; if both have one, the documents of the second join the first.
 *
 * @throws Forbidden, NotFound
 */
export async function confirmSimilar(viewer: Viewer, intent: SimilarPair, origin: Origin): Promise<void> {
  if (!can(viewer, "source.edit")) throw new Forbidden();
  const { documentId, otherId } = ConfirmSimilar.parse(intent);
  await db.$transaction(async (tx) => {
    const documents = await lockDocumentRows(tx, await withTheirOrigins(tx, [documentId, otherId]));
    const originId =
      documents.find((document) => document.originId)?.originId ??
      (
        await tx.origin.create({
          data: { label: earliestOf(documents).title.slice(0, 200), createdById: accountIdOf(viewer) },
          select: { id: true },
        })
      ).id;
    await moveDocuments(tx, documents, originId);
    await tx.similarityDismissal.deleteMany({ where: pairOf(documentId, otherId) });
    await recordMoves(tx, { viewer, action: "source.declare-origin", origin }, documents, originId);
    await raiseEpoch(tx);
  });
}

/** The documents and all others that share an origin with one of them. */
async function withTheirOrigins(tx: Prisma.TransactionClient, ids: string[]): Promise<string[]> {
  const rows = await tx.sourceDocument.findMany({
    where: { OR: [{ id: { in: ids } }, { origin: { documents: { some: { id: { in: ids } } } } }] },
    select: { id: true },
  });
  return [...ids, ...rows.map(({ id }) => id)];
}

function earliestOf(documents: readonly LockedDocument[]): LockedDocument {
  const day = ({ publishedOn }: LockedDocument) => publishedOn?.getTime() ?? Number.POSITIVE_INFINITY;
  return documents.reduce((first, next) => (day(next) < day(first) ? next : first));
}
