import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";

const NAME = {
  entityId: true,
  lang: true,
  value: true,
  pinyin: true,
  validFrom: true,
  validTo: true,
} satisfies Prisma.EntityNameSelect;

/** The primary name that stands in a language becomes an alias, so that another can be primary: old row and new one. */
export async function makeRoomForPrimary(
  tx: Prisma.TransactionClient,
  entityId: string,
  lang: string,
  at: Date,
): Promise<void> {
  const where = { entityId, lang, type: "primary" as const, retractedAt: null, validTo: null };
  const standing = await tx.entityName.findMany({ where, select: NAME });
  await tx.entityName.updateMany({ where, data: { retractedAt: at } });
  await tx.entityName.createMany({
    data: standing.map((name) => ({ ...name, type: "alias" as const, recordedAt: at })),
  });
}

/** @throws Invalid (`nameIds`) when an entity would be left without a primary name */
export async function keepAPrimary(tx: Prisma.TransactionClient, entityId: string): Promise<void> {
  const left = await tx.entityName.count({
    where: { entityId, type: "primary", retractedAt: null, validTo: null },
  });
  if (left === 0)
    throw new Invalid(
      "nameIds",
      "An entity keeps at least one primary name. Make another one primary first.",
    );
}
