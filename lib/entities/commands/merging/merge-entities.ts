import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import type { Prisma } from "@/lib/db/generated/client";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import { MergeEntities } from "../../editing-schema";
import { actOnEntity } from "../act-on-entity";
import { lockMerges, refreshMerges } from "./refresh-merges";

/**
 * Merges one entity into another. A merge is a row; names, identifiers, relationships, claims and mentions stay where
 * they are, and queries follow `Entity.mergedIntoId`, which is derived. `undoMerge` undoes it.
 *
 * @throws Forbidden, NotFound, Invalid (`intoId`: itself, or one that is itself merged), Conflict (already merged)
 */
export async function mergeEntities(
  viewer: Viewer,
  intent: MergeEntities,
  origin: Origin,
): Promise<{ mergeId: string }> {
  const { fromId, intoId, reason } = MergeEntities.parse(intent);
  return actOnEntity(viewer, "entity.merge", origin, async (tx) => {
    if (fromId === intoId) throw new Invalid("intoId", "An entity cannot be merged into itself");
    await lockMerges(tx);
    const [from, into] = [await mergeOf(tx, fromId), await mergeOf(tx, intoId)];
    if (from.into) throw new Conflict(`It is already merged into “${from.into.slug}”. Undo that first.`);
    if (into.into) {
      const words =
        into.into.id === fromId ? "It was merged into this one" : `It was merged into “${into.into.slug}”`;
      throw new Invalid("intoId", `${words}. Choose the remaining one.`);
    }
    const { id } = await tx.entityMerge.create({
      data: { fromId, intoId, reason, byId: accountIdOf(viewer) },
      select: { id: true },
    });
    await refreshMerges(tx, fromId);
    const after = { mergedInto: into.slug, merge: id, reason };
    return {
      action: "entity.merge",
      entityId: fromId,
      before: { mergedInto: null },
      after,
      result: { mergeId: id },
    };
  });
}

async function mergeOf(tx: Prisma.TransactionClient, id: string) {
  const found = await tx.entity.findUnique({
    where: { id },
    select: { slug: true, mergedInto: { select: { id: true, slug: true } } },
  });
  if (!found) throw new NotFound();
  return { slug: found.slug, into: found.mergedInto };
}
