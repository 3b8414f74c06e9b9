import "server-only";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { NotFound } from "@/lib/errors";

export type LockedDocument = { id: string; title: string; originId: string | null; publishedOn: Date | null };

/**
 * The documents, locked against concurrent changes of their origins, in the order of their ids.
 *
 * @throws NotFound when one does not exist
 */
export async function lockDocumentRows(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<LockedDocument[]> {
  const wanted = [...new Set(ids)];
  await lockRows(tx, "SourceDocument", wanted);
  const locked = await tx.sourceDocument.findMany({
    where: { id: { in: wanted } },
    orderBy: { id: "asc" },
    select: { id: true, title: true, originId: true, publishedOn: true },
  });
  if (locked.length < wanted.length) throw new NotFound();
  return locked;
}

/** Sets or removes the origin of documents. An empty origin is deleted. */
export async function moveDocuments(
  tx: Prisma.TransactionClient,
  documents: readonly LockedDocument[],
  originId: string | null,
): Promise<void> {
  const left = documents.flatMap((document) => document.originId ?? []).filter((id) => id !== originId);
  await tx.sourceDocument.updateMany({
    where: { id: { in: documents.map(({ id }) => id) } },
    data: { originId },
  });
  await tx.origin.deleteMany({ where: { id: { in: left }, documents: { none: {} } } });
}

/** One log entry for each document whose origin has changed. */
export async function recordMoves(
  tx: Prisma.TransactionClient,
  act: { viewer: Viewer; action: "source.declare-origin" | "source.leave-origin"; origin: Origin },
  documents: readonly LockedDocument[],
  originId: string | null,
): Promise<void> {
  for (const document of documents) {
    if (document.originId === originId) continue;
    const before = { originId: document.originId };
    const subject = { subjectKind: "SourceDocument", subjectId: document.id } as const;
    await recordAudit(tx, { ...act, ...subject, before, after: { originId } });
  }
}
