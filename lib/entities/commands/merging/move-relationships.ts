import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import { refreshProofsOf } from "../relationships/refresh-proofs-of";
import { EDGE_FACTS } from "../relationships/relationship-row";

type Move = { from: string; to: string; ids: readonly string[]; at: Date; byId: string | null };

/** Moves relationships from one entity to another: retracts the rows and writes copies with their evidence. */
export async function moveRelationships(
  tx: Prisma.TransactionClient,
  { from, to, ids, at, byId }: Move,
): Promise<void> {
  const where = { id: { in: [...ids] }, OR: [{ fromId: from }, { toId: from }], retractedAt: null };
  const edges = await tx.relationship.findMany({
    where,
    select: { ...EDGE_FACTS, id: true, confidence: true, note: true },
  });
  const copies = new Map(edges.map(({ id }) => [id, randomUUID()]));
  await tx.relationship.updateMany({ where, data: { retractedAt: at } });
  await tx.relationship.createMany({
    data: edges.map(({ id, fromId, toId, ...facts }) => ({
      ...facts,
      id: copies.get(id),
      fromId: fromId === from ? to : fromId,
      toId: toId === from ? to : toId,
      recordedAt: at,
      recordedById: byId,
    })),
  });
  await copyEvidence(tx, copies, at);
  await refreshProofsOf(tx, [...copies.keys(), ...copies.values()]);
}

/** Copies the current evidence of relationships to their copies; given as old id to new. */
export async function copyEvidence(
  tx: Prisma.TransactionClient,
  copies: ReadonlyMap<string, string>,
  at: Date,
): Promise<void> {
  const where = { relationshipId: { in: [...copies.keys()] }, retractedAt: null };
  const sentences = await tx.relationshipEvidence.findMany({
    where,
    select: { relationshipId: true, blockId: true, start: true, end: true, quoteHash: true },
  });
  const documents = await tx.relationshipDocument.findMany({
    where,
    select: { relationshipId: true, documentId: true, locator: true, quote: true, byId: true },
  });
  const copied = <Row extends { relationshipId: string }>({ relationshipId, ...row }: Row) => ({
    ...row,
    relationshipId: copies.get(relationshipId) ?? relationshipId,
    recordedAt: at,
  });
  await tx.relationshipEvidence.createMany({ data: sentences.map(copied) });
  await tx.relationshipDocument.createMany({ data: documents.map(copied) });
}
