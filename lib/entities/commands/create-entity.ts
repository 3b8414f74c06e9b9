import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { refuseUnknownStages } from "@/lib/field/queries/read-field";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { CreateEntity } from "../schema";
import { insertEntities } from "./insert-entities";

/**
 * Creates an entity with its names and identifiers.
 *
 * @throws Forbidden, Invalid (`slug` is taken, no such `stages`, another entity has one of `identifiers`)
 */
export async function createEntity(
  viewer: Viewer,
  intent: CreateEntity,
  origin: Origin,
): Promise<{ id: string; slug: string }> {
  if (!can(viewer, "entity.edit")) throw new Forbidden();
  const entity = CreateEntity.parse(intent);
  return db
    .$transaction(async (tx) => {
      const taken = await tx.entity.findUnique({ where: { slug: entity.slug }, select: { id: true } });
      if (taken) throw new Invalid("slug", "Another entity has this address");
      await refuseUnknownStages(tx, entity.stages);
      const ids = await insertEntities(tx, [entity]);
      const id = ids.get(entity.slug) ?? "";
      await recordAudit(tx, {
        viewer,
        action: "entity.create",
        subjectKind: "Entity",
        subjectId: id,
        before: null,
        after: entity,
        origin,
      });
      await raiseEpoch(tx);
      return { id, slug: entity.slug };
    })
    .catch((error: unknown) => {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
        throw new Invalid("identifiers", "Another entity has this address or one of these identifiers");
      }
      throw error;
    });
}
