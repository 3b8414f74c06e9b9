import "server-only";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";

/** `rank`: up to which its text was in the mail */
type Mailed = { accountId: string; versionId: string; reportId: string; rank: number };

/** Records that accounts were sent text of a version. */
export async function noteMailed(tx: Prisma.TransactionClient, mailed: readonly Mailed[]): Promise<void> {
  if (mailed.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "VersionUse" AS u ("accountId", "versionId", "kind", "reportId", "rank", "firstAt", "lastAt")
    SELECT a."id", j."versionId", 'mailed', j."reportId", max(j."rank"), ${now()}, ${now()}
    FROM json_to_recordset(${JSON.stringify(mailed)}::json) AS j("accountId" uuid, "versionId" uuid, "reportId" uuid, "rank" int)
    JOIN "Account" a ON a."id" = j."accountId" AND a."removedAt" IS NULL
    GROUP BY a."id", j."versionId", j."reportId"
    ON CONFLICT ("accountId", "versionId", "kind") DO UPDATE SET
      "rank" = greatest(u."rank", EXCLUDED."rank"), "lastAt" = greatest(u."lastAt", EXCLUDED."lastAt")`;
}
