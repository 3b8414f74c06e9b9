import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { lockRows } from "@/lib/db/locks";
import { Invalid, NotFound } from "@/lib/errors";
import { AddName } from "../../editing-schema";
import { actOnEntity } from "../act-on-entity";
import { day, withPinyin } from "../insert-entities";
import { demotePrimaryName } from "./primary-names";

/**
 * Adds a name. A new primary name replaces the one in its language, which becomes an alias.
 *
 * @throws Forbidden, NotFound, Invalid (`value`: the entity has it)
 */
export async function addName(viewer: Viewer, intent: AddName, origin: Origin): Promise<{ nameId: string }> {
  const { entityId, validFrom, validTo, ...name } = AddName.parse(intent);
  return actOnEntity(viewer, "entity.edit", origin, async (tx) => {
    await lockRows(tx, "Entity", [entityId]);
    const entity = await tx.entity.findUnique({ where: { id: entityId }, select: { id: true } });
    if (!entity) throw new NotFound();
    const { lang, value } = name;
    const same = await tx.entityName.findFirst({
      where: { entityId, lang, value, retractedAt: null, validTo: null },
      select: { id: true },
    });
    if (same) throw new Invalid("value", "It already has this name");
    const at = now();
    if (name.type === "primary" && validTo === null) {
      await demotePrimaryName(tx, { entityId, lang, at, from: day(validFrom) });
    }
    const row = {
      ...withPinyin(name),
      entityId,
      validFrom: day(validFrom),
      validTo: day(validTo),
      recordedAt: at,
    };
    const { id } = await tx.entityName.create({ data: row, select: { id: true } });
    return { action: "entity.edit", entityId, before: null, after: { name: row }, result: { nameId: id } };
  });
}
