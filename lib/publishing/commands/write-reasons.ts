import "server-only";
import type { KeptFinding } from "@/lib/checks/types";
import type { Prisma } from "@/lib/db/generated/client";
import type { Warned } from "./pass-checks";

/** Stores with a version why the warnings of the checks were accepted. */
export async function writeReasons(
  tx: Prisma.TransactionClient,
  versionId: string,
  byId: string | null,
  warned: readonly Warned[],
): Promise<void> {
  if (warned.length === 0) return;
  await tx.checkReason.createMany({
    data: warned.map(({ rule, reason, findings }) => ({
      versionId,
      rule,
      reason,
      byId,
      findings: findings.map(
        ({ key, place, words }): KeptFinding => ({
          key,
          at: "field" in place ? place.field : place.blockId,
          words,
        }),
      ),
    })),
  });
}
