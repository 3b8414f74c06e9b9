import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * Records that this transaction changes what readers see: publication, withdrawal, an entity, a tier, an author. When
 * it commits, triggers write what it changed into the change log (`CatalogueChange`), and the page cache drops the
 * pages that show it before it answers another request. Nothing that readers cannot see (a draft, its claims) may raise
 * the epoch.
 */
export async function raiseEpoch(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`UPDATE "CatalogueEpoch" SET "value" = "value" + 1 WHERE "id" = 1`;
}
