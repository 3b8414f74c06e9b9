import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { Invalid, NotFound } from "@/lib/errors";
import { TwoEntities } from "../../editing-schema";
import { actOnEntity } from "../act-on-entity";

/** Records that two entities with similar names are distinct. @throws Forbidden, NotFound, Invalid */
export async function dismissDuplicate(viewer: Viewer, intent: TwoEntities, origin: Origin): Promise<void> {
  const [firstId, secondId] = inOrder(intent);
  await actOnEntity(viewer, "entity.edit", origin, async (tx) => {
    const found = await tx.entity.count({ where: { id: { in: [firstId, secondId] } } });
    if (found < 2) throw new NotFound();
    await tx.duplicateDismissal.upsert({
      where: { firstId_secondId: { firstId, secondId } },
      create: { firstId, secondId, byId: accountIdOf(viewer) },
      update: {},
      select: { firstId: true },
    });
    return {
      action: "entity.edit",
      entityId: firstId,
      before: null,
      after: { notTheSameAs: secondId },
      result: undefined,
    };
  });
}

/** Withdraws that record. @throws Forbidden, Invalid */
export async function recallDuplicate(viewer: Viewer, intent: TwoEntities, origin: Origin): Promise<void> {
  const [firstId, secondId] = inOrder(intent);
  await actOnEntity(viewer, "entity.edit", origin, async (tx) => {
    await tx.duplicateDismissal.deleteMany({ where: { firstId, secondId } });
    return {
      action: "entity.edit",
      entityId: firstId,
      before: { notTheSameAs: secondId },
      after: null,
      result: undefined,
    };
  });
}

function inOrder(intent: TwoEntities): [lower: string, higher: string] {
  const { firstId, secondId } = TwoEntities.parse(intent);
  if (firstId === secondId) throw new Invalid("secondId", "These are the same entity");
  return firstId < secondId ? [firstId, secondId] : [secondId, firstId];
}
