import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";

/** Held until the transaction ends; take it before reading merges. */
export async function lockMerges(tx: Prisma.TransactionClient): Promise<void> {
  await lockAdvisory(tx, "merges");
}

/**
 * Rewrites the merge target of an entity and of all entities merged into it: the end of the chain of merges in force,
 * or null for an entity that is the end itself. Call it after a merge of `entityId` was made or undone.
 */
export async function refreshMerges(tx: Prisma.TransactionClient, entityId: string): Promise<void> {
  await tx.$executeRaw`
    WITH RECURSIVE line AS (
      SELECT ${entityId}::uuid AS id, 0 AS steps
      UNION ALL
      SELECT m."intoId", line.steps + 1 FROM line JOIN "EntityMerge" m ON m."fromId" = line.id AND m."undoneAt" IS NULL
    ),
    behind AS (
      SELECT ${entityId}::uuid AS id
      UNION
      SELECT m."fromId" FROM behind JOIN "EntityMerge" m ON m."intoId" = behind.id AND m."undoneAt" IS NULL
    ),
    final AS (SELECT line.id FROM line ORDER BY line.steps DESC LIMIT 1)
    UPDATE "Entity" e SET "mergedIntoId" = CASE WHEN e."id" = final.id THEN NULL ELSE final.id END
    FROM final WHERE e."id" IN (SELECT behind.id FROM behind)
      AND e."mergedIntoId" IS DISTINCT FROM CASE WHEN e."id" = final.id THEN NULL ELSE final.id END`;
}
