import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import type { Prisma } from "@/lib/db/generated/client";
import { Conflict, NotFound } from "@/lib/errors";
import { refuseUnknownStages } from "@/lib/field/queries/read-field";
import { EditEntity } from "../editing-schema";
import { actOnEntity } from "./act-on-entity";
import { day } from "./insert-entities";

const FACTS = {
  kind: true,
  country: true,
  stages: true,
  summary: true,
  confidence: true,
  asOf: true,
  note: true,
  revision: true,
} satisfies Prisma.EntitySelect;

/**
 * Changes the facts of an entity; names, identifiers and relationships have commands of their own.
 *
 * @throws Forbidden, NotFound, Invalid (no such `stages`), Conflict (it was saved after `basedOn`)
 */
export async function editEntity(
  viewer: Viewer,
  intent: EditEntity,
  origin: Origin,
): Promise<{ revision: number }> {
  const { entityId, basedOn, asOf, ...facts } = EditEntity.parse(intent);
  return actOnEntity(viewer, "entity.edit", origin, async (tx) => {
    const before = await tx.entity.findUnique({ where: { id: entityId }, select: FACTS });
    if (!before) throw new NotFound();
    // An entity keeps the stages that it has, even those that are not in use any more.
    await refuseUnknownStages(
      tx,
      facts.stages.filter((stage) => !before.stages.includes(stage)),
    );
    const after = { ...facts, asOf: day(asOf) };
    const { count } = await tx.entity.updateMany({
      where: { id: entityId, revision: basedOn },
      data: { ...after, revision: { increment: 1 } },
    });
    if (count === 0) throw new Conflict("This entity has changed since you opened it. Reload the page.");
    return { action: "entity.edit", entityId, before, after, result: { revision: basedOn + 1 } };
  });
}
