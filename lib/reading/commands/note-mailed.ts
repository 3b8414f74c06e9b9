import "server-only";
import { PUBLIC_RANK } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";

type Mailed = { versionId: string; reportId: string; accountIds: readonly string[] };

/** Records that accounts were sent the public part of a version. */
export async function noteMailed(
  tx: Prisma.TransactionClient,
  { versionId, reportId, accountIds }: Mailed,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "VersionUse" ("accountId", "versionId", "kind", "reportId", "rank", "firstAt", "lastAt")
    SELECT a."id", ${versionId}::uuid, 'mailed', ${reportId}::uuid, ${PUBLIC_RANK}, ${now()}, ${now()}
    FROM "Account" a WHERE a."id" = ANY(${[...accountIds]}::uuid[]) AND a."removedAt" IS NULL
    ON CONFLICT DO NOTHING`;
}
