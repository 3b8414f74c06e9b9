import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { Invalid, NotFound } from "@/lib/errors";
import { AddIdentifier } from "../../editing-schema";
import { actOnEntity } from "../act-on-entity";

/**
 * Adds an identifier with a valid checksum. HS codes may belong to several entities, the others to one.
 *
 * @throws Forbidden, NotFound, Invalid (`value`: an entity has it), ZodError for an invalid one
 */
export async function addIdentifier(
  viewer: Viewer,
  intent: AddIdentifier,
  origin: Origin,
): Promise<{ identifierId: string }> {
  const { entityId, scheme, value } = AddIdentifier.parse(intent);
  return actOnEntity(viewer, "entity.edit", origin, async (tx) => {
    const entity = await tx.entity.findUnique({ where: { id: entityId }, select: { id: true } });
    if (!entity) throw new NotFound();
    const holder = await tx.identifier.findFirst({
      where: { scheme, value, retractedAt: null, ...(scheme === "HS" && { entityId }) },
      select: { entityId: true, entity: { select: { slug: true } } },
    });
    if (holder) {
      const words =
        holder.entityId === entityId ? "It already has this identifier" : `“${holder.entity.slug}” has it`;
      throw new Invalid("value", words);
    }
    const row = { entityId, scheme, value };
    const { id } = await tx.identifier.create({ data: row, select: { id: true } });
    return {
      action: "entity.edit",
      entityId,
      before: null,
      after: { identifier: row },
      result: { identifierId: id },
    };
  });
}
