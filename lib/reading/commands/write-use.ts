import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { VersionUseKind } from "@/lib/db/generated/enums";

type Use = {
  accountId: string;
  versionId: string;
  reportId: string;
  kind: VersionUseKind;
  /** up to which level they could read it */
  rank: number;
  at: Date;
};

/** Records a use of a version; the highest rank and both moments are kept. The report and the account are locked. */
export async function writeUse(tx: Prisma.TransactionClient, use: Use): Promise<void> {
  const { accountId, versionId, reportId, kind, rank, at } = use;
  await tx.$executeRaw`
    INSERT INTO "VersionUse" AS u ("accountId", "versionId", "kind", "reportId", "rank", "firstAt", "lastAt")
    VALUES (${accountId}::uuid, ${versionId}::uuid, ${kind}::"VersionUseKind", ${reportId}::uuid, ${rank}, ${at}, ${at})
    ON CONFLICT ("accountId", "versionId", "kind") DO UPDATE SET
      "rank" = greatest(u."rank", EXCLUDED."rank"), "lastAt" = greatest(u."lastAt", EXCLUDED."lastAt")`;
}
