import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { NotFound } from "@/lib/errors";
import { NameById } from "../../editing-schema";
import { actOnEntity } from "../act-on-entity";
import { keepAPrimary, lockEntityOf } from "./primary-names";

/**
 * Retires a name that was a mistake; a former name gets an end date (`correctName`) instead. `restoreName` undoes it.
 *
 * @throws Forbidden, NotFound, Invalid (`nameIds`: no primary name would be left)
 */
export async function retireName(viewer: Viewer, intent: NameById, origin: Origin): Promise<void> {
  await setRetired(viewer, intent, origin, now());
}

/** @throws Forbidden, NotFound, Conflict (the entity has the name again, or another primary one) */
export async function restoreName(viewer: Viewer, intent: NameById, origin: Origin): Promise<void> {
  await setRetired(viewer, intent, origin, null);
}

async function setRetired(
  viewer: Viewer,
  intent: NameById,
  origin: Origin,
  retractedAt: Date | null,
): Promise<void> {
  const { nameId } = NameById.parse(intent);
  await actOnEntity(viewer, "entity.edit", origin, async (tx) => {
    await lockEntityOf(tx, nameId);
    const before = await tx.entityName.findFirst({
      where: { id: nameId, retractedAt: retractedAt === null ? { not: null } : null },
      select: { entityId: true, lang: true, type: true, value: true, retractedAt: true },
    });
    if (!before) throw new NotFound();
    await tx.entityName.update({ where: { id: nameId }, data: { retractedAt }, select: { id: true } });
    await keepAPrimary(tx, before.entityId);
    const after = { name: { ...before, retractedAt } };
    return {
      action: "entity.edit",
      entityId: before.entityId,
      before: { name: before },
      after,
      result: undefined,
    };
  });
}
