import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { NotFound } from "@/lib/errors";
import { IdentifierById } from "../../editing-schema";
import { actOnEntity } from "../act-on-entity";

/** Retires an identifier. `restoreIdentifier` undoes it. @throws Forbidden, NotFound */
export async function retireIdentifier(
  viewer: Viewer,
  intent: IdentifierById,
  origin: Origin,
): Promise<void> {
  await setRetired(viewer, intent, origin, now());
}

/** @throws Forbidden, NotFound, Conflict (another entity has it by now) */
export async function restoreIdentifier(
  viewer: Viewer,
  intent: IdentifierById,
  origin: Origin,
): Promise<void> {
  await setRetired(viewer, intent, origin, null);
}

async function setRetired(
  viewer: Viewer,
  intent: IdentifierById,
  origin: Origin,
  retractedAt: Date | null,
): Promise<void> {
  const { identifierId } = IdentifierById.parse(intent);
  await actOnEntity(viewer, "entity.edit", origin, async (tx) => {
    const before = await tx.identifier.findFirst({
      where: { id: identifierId, retractedAt: retractedAt === null ? { not: null } : null },
      select: { entityId: true, scheme: true, value: true, retractedAt: true },
    });
    if (!before) throw new NotFound();
    await tx.identifier.update({ where: { id: identifierId }, data: { retractedAt }, select: { id: true } });
    const after = { identifier: { ...before, retractedAt } };
    return {
      action: "entity.edit",
      entityId: before.entityId,
      before: { identifier: before },
      after,
      result: undefined,
    };
  });
}
