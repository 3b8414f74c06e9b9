import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * Says that something which kept pages show has changed: publication, withdrawal, an entity, a tier, an author.
 * Kept bytes carry the epoch they were rendered in, so none of before is served after this transaction commits.
 */
export async function raiseEpoch(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`UPDATE "CatalogueEpoch" SET "value" = "value" + 1 WHERE "id" = 1`;
}
