import "server-only";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Invalid } from "@/lib/errors";

const NAME = {
  entityId: true,
  lang: true,
  value: true,
  pinyin: true,
  validFrom: true,
  validTo: true,
} satisfies Prisma.EntityNameSelect;

/** Locks the entity that a name is of: one change of its names at a time, or two could each take the last primary one. */
export async function lockEntityOf(tx: Prisma.TransactionClient, nameId: string): Promise<void> {
  const name = await tx.entityName.findUnique({ where: { id: nameId }, select: { entityId: true } });
  await lockRows(tx, "Entity", name ? [name.entityId] : []);
}

/**
 * The primary name of a language becomes an alias, so that another can be primary: old row and new one. Where the other is
 * announced for a later day, the old one stays primary until that day.
 */
export async function makeRoomForPrimary(
  tx: Prisma.TransactionClient,
  { entityId, lang, at, from }: { entityId: string; lang: string; at: Date; from: Date | null },
): Promise<void> {
  const where = { entityId, lang, type: "primary" as const, retractedAt: null, validTo: null };
  const standing = await tx.entityName.findMany({ where, select: NAME });
  await tx.entityName.updateMany({ where, data: { retractedAt: at } });
  await tx.entityName.createMany({
    data: standing.map((name) =>
      from !== null && from > at
        ? { ...name, type: "primary" as const, validTo: from, recordedAt: at }
        : { ...name, type: "alias" as const, recordedAt: at },
    ),
  });
}

/** @throws Invalid (`nameIds`) when an entity would be left without a primary name */
export async function keepAPrimary(tx: Prisma.TransactionClient, entityId: string): Promise<void> {
  const left = await tx.entityName.count({
    where: {
      entityId,
      type: "primary",
      retractedAt: null,
      OR: [{ validTo: null }, { validTo: { gt: now() } }],
    },
  });
  if (left === 0)
    throw new Invalid(
      "nameIds",
      "An entity keeps at least one primary name. Make another one primary first.",
    );
}
