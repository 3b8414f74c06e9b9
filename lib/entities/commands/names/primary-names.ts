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

/** Locks the entity of a name, so that its names change one at a time: otherwise two changes could each remove one of its
 * last two primary names. */
export async function lockEntityOf(tx: Prisma.TransactionClient, nameId: string): Promise<void> {
  const name = await tx.entityName.findUnique({ where: { id: nameId }, select: { entityId: true } });
  await lockRows(tx, "Entity", name ? [name.entityId] : []);
}

/**
 * Turns the primary name of a language into an alias, so that another can be primary; returns the old row and the new
 * one. If the other name takes effect on a later day, the old one stays primary until then.
 */
export async function demotePrimaryName(
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

/** @throws Invalid (`nameIds`) if the entity would have no primary name left */
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
