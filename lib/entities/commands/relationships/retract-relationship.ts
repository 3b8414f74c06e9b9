import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { recordRetraction } from "@/lib/causes/commands/record-cause";
import { now } from "@/lib/clock/now";
import { NotFound } from "@/lib/errors";
import { RelationshipById } from "../../relationships/schema";
import { actOnEntity } from "../act-on-entity";
import { lockRelationships } from "./lock-relationships";
import { refreshProofsOf } from "./refresh-proofs-of";

/** Retracts an edge that was never true. `restoreRelationship` undoes it. @throws Forbidden, NotFound */
export async function retractRelationship(
  viewer: Viewer,
  intent: RelationshipById,
  origin: Origin,
): Promise<void> {
  await setRetracted(viewer, intent, origin, now());
}

/** @throws Forbidden, NotFound */
export async function restoreRelationship(
  viewer: Viewer,
  intent: RelationshipById,
  origin: Origin,
): Promise<void> {
  await setRetracted(viewer, intent, origin, null);
}

async function setRetracted(
  viewer: Viewer,
  intent: RelationshipById,
  origin: Origin,
  retractedAt: Date | null,
): Promise<void> {
  const { relationshipId } = RelationshipById.parse(intent);
  await actOnEntity(viewer, "relationship.edit", origin, async (tx) => {
    await lockRelationships(tx, [relationshipId]);
    const before = await tx.relationship.findFirst({
      where: { id: relationshipId, retractedAt: retractedAt === null ? { not: null } : null },
      select: { fromId: true, kind: true, toId: true, retractedAt: true },
    });
    if (!before) throw new NotFound();
    await tx.relationship.update({
      where: { id: relationshipId },
      data: { retractedAt },
      select: { id: true },
    });
    await refreshProofsOf(tx, [relationshipId]);
    await recordRetraction(tx, relationshipId, retractedAt);
    return {
      action: retractedAt ? "relationship.retract" : "relationship.restore",
      entityId: before.fromId,
      before: { relationship: relationshipId, ...before },
      after: { relationship: relationshipId, ...before, retractedAt },
      result: undefined,
    };
  });
}
