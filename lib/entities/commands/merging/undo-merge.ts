import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { Conflict, NotFound } from "@/lib/errors";
import { UndoMerge } from "../../editing-schema";
import { actOnEntity } from "../act-on-entity";
import { lockMerges, refreshMerges } from "./refresh-merges";

/**
 * Undoes a merge, whatever was merged before or after it; other merges stay in force.
 *
 * @throws Forbidden, NotFound, Conflict (already undone)
 */
export async function undoMerge(viewer: Viewer, intent: UndoMerge, origin: Origin): Promise<void> {
  const { mergeId } = UndoMerge.parse(intent);
  await actOnEntity(viewer, "entity.merge", origin, async (tx) => {
    await lockMerges(tx);
    const merge = await tx.entityMerge.findUnique({
      where: { id: mergeId },
      select: { fromId: true, undoneAt: true, into: { select: { slug: true } } },
    });
    if (!merge) throw new NotFound();
    if (merge.undoneAt) throw new Conflict("This merge has already been undone.");
    await tx.entityMerge.update({
      where: { id: mergeId },
      data: { undoneAt: now(), undoneById: accountIdOf(viewer) },
      select: { id: true },
    });
    await refreshMerges(tx, merge.fromId);
    const before = { mergedInto: merge.into.slug, merge: mergeId };
    return {
      action: "entity.undo-merge",
      entityId: merge.fromId,
      before,
      after: { mergedInto: null },
      result: undefined,
    };
  });
}
