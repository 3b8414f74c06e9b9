import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { NotFound } from "@/lib/errors";
import { CorrectName } from "../../editing-schema";
import { actOnEntity } from "../act-on-entity";
import { day, withPinyin } from "../insert-entities";
import { demotePrimaryName, keepAPrimary, lockEntityOf } from "./primary-names";

/**
 * Gives a name another type, other dates or another pinyin: the current row is retracted and a new one written.
 *
 * @throws Forbidden, NotFound, Invalid (`nameIds`: no primary name would be left)
 */
export async function correctName(
  viewer: Viewer,
  intent: CorrectName,
  origin: Origin,
): Promise<{ nameId: string }> {
  const { nameId, type, pinyin, validFrom, validTo } = CorrectName.parse(intent);
  return actOnEntity(viewer, "entity.edit", origin, async (tx) => {
    await lockEntityOf(tx, nameId);
    const before = await tx.entityName.findFirst({
      where: { id: nameId, retractedAt: null },
      select: {
        entityId: true,
        lang: true,
        value: true,
        type: true,
        pinyin: true,
        validFrom: true,
        validTo: true,
      },
    });
    if (!before) throw new NotFound();
    const { entityId, lang, value } = before;
    const at = now();
    await tx.entityName.update({ where: { id: nameId }, data: { retractedAt: at }, select: { id: true } });
    if (type === "primary" && validTo === null) {
      await demotePrimaryName(tx, { entityId, lang, at, from: day(validFrom) });
    }
    const row = {
      ...withPinyin({ lang, value, type, pinyin }),
      entityId,
      validFrom: day(validFrom),
      validTo: day(validTo),
      recordedAt: at,
    };
    const { id } = await tx.entityName.create({ data: row, select: { id: true } });
    await keepAPrimary(tx, entityId);
    return {
      action: "entity.edit",
      entityId,
      before: { name: before },
      after: { name: row },
      result: { nameId: id },
    };
  });
}
