import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Conflict, NotFound } from "@/lib/errors";
import { UndoSplit } from "../../editing-schema";
import { actOnEntity } from "../act-on-entity";
import { lockRelationships } from "../relationships/lock-relationships";
import { refreshProofsOf } from "../relationships/refresh-proofs-of";
import { moveClaims } from "./move-claims";
import { lockMerges, refreshMerges } from "./refresh-merges";

const NO_RECORD = "There is no record of this split, so it cannot be undone. Merge the two entities instead.";

/**
 * Undoes a split: the rows that it retracted are restored, those that it wrote are retracted, unpublished claims move
 * back, and the new entity is merged into the old one, so that its address and everything added to it since are kept.
 *
 * @throws Forbidden, NotFound, Conflict (no record of such a split, already undone, or the old one has such a row by now)
 */
export async function undoSplit(viewer: Viewer, intent: UndoSplit, origin: Origin): Promise<void> {
  const { entityId, newEntityId } = UndoSplit.parse(intent);
  await actOnEntity(viewer, "entity.merge", origin, async (tx) => {
    await lockMerges(tx);
    const byId = accountIdOf(viewer);
    const made = await tx.entity.findUnique({
      where: { id: newEntityId },
      select: {
        slug: true,
        mergedIntoId: true,
        splitOff: { select: { id: true, fromId: true, splitAt: true, undoneAt: true } },
      },
    });
    if (!made) throw new NotFound();
    const split = made.splitOff;
    if (split?.fromId !== entityId) throw new Conflict(NO_RECORD);
    if (split.undoneAt) throw new Conflict("This split has already been undone.");
    if (made.mergedIntoId)
      throw new Conflict("It is merged into another entity, so there is nothing to undo.");
    await putBack(tx, entityId, newEntityId, split.splitAt);
    const claims = await tx.claim.findMany({ where: { subjectId: newEntityId }, select: { id: true } });
    await moveClaims(tx, { from: newEntityId, to: entityId, ids: claims.map(({ id }) => id) });
    const merge = {
      fromId: newEntityId,
      intoId: entityId,
      reason: "The split was undone",
      byId,
    };
    await tx.entityMerge.create({ data: merge, select: { id: true } });
    await tx.entitySplit.update({
      where: { id: split.id },
      data: { undoneAt: now(), undoneById: byId },
      select: { id: true },
    });
    await refreshMerges(tx, newEntityId);
    const before = { split: newEntityId, slug: made.slug };
    return { action: "entity.undo-split", entityId, before, after: null, result: undefined };
  });
}

async function putBack(tx: Prisma.TransactionClient, oldId: string, newId: string, at: Date): Promise<void> {
  const ends = (id: string) => ({ OR: [{ fromId: id }, { toId: id }] });
  const edges = {
    where: {
      OR: [
        { ...ends(newId), recordedAt: at, retractedAt: null },
        { ...ends(oldId), retractedAt: at },
      ],
    },
    select: { id: true, retractedAt: true },
  };
  await lockRows(tx, "Entity", [oldId, newId]);
  await lockRelationships(tx, idsOf(await tx.relationship.findMany(edges)));
  const undoneAt = now();
  const made = { entityId: newId, recordedAt: at, retractedAt: null };
  const taken = { entityId: oldId, retractedAt: at };
  await tx.entityName.updateMany({ where: made, data: { retractedAt: undoneAt } });
  await tx.entityName.updateMany({ where: taken, data: { retractedAt: null } });
  await tx.identifier.updateMany({ where: made, data: { retractedAt: undoneAt } });
  await tx.identifier.updateMany({ where: taken, data: { retractedAt: null } });
  const standing = await tx.relationship.findMany(edges);
  for (const { id, retractedAt } of standing) {
    const data = { retractedAt: retractedAt === null ? undoneAt : null };
    await tx.relationship.update({ where: { id }, data, select: { id: true } });
  }
  await refreshProofsOf(tx, idsOf(standing));
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
