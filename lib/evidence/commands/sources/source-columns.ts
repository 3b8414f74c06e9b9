import "server-only";
import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";
import type { EditSource } from "../../sources/schema";

type Facts = Omit<z.output<typeof EditSource>, "sourceId" | "revision">;

/**
 * The columns of a source's facts; the publisher by its slug; for a merged entity its merge target.
 *
 * @throws Invalid (`entity`)
 */
export async function sourceColumns(tx: Prisma.TransactionClient, { entity, ...facts }: Facts) {
  return {
    ...facts,
    nameZh: facts.nameZh ?? null,
    country: facts.country ?? null,
    homepage: facts.homepage ?? null,
    entityId: entity === undefined ? null : await entityId(tx, entity),
  };
}

async function entityId(tx: Prisma.TransactionClient, slug: string): Promise<string> {
  const found = await tx.entity.findUnique({ where: { slug }, select: { id: true, mergedIntoId: true } });
  if (!found) throw new Invalid("entity", "No entity has this address.");
  return found.mergedIntoId ?? found.id;
}

/** A source as recorded in the audit log. */
export const AUDITED = {
  slug: true,
  name: true,
  nameZh: true,
  publisher: true,
  owner: true,
  entityId: true,
  country: true,
  stateAffiliation: true,
  affiliationNote: true,
  own: true,
  lang: true,
  homepage: true,
  about: true,
} satisfies Prisma.SourceSelect;
