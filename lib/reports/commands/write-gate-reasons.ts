import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { KeptFinding } from "../gate/kept-finding";
import type { Warned } from "./pass-gate";

/** Keeps with a version why the gate's warnings were let pass. */
export async function writeGateReasons(
  tx: Prisma.TransactionClient,
  versionId: string,
  byId: string | null,
  warned: readonly Warned[],
): Promise<void> {
  if (warned.length === 0) return;
  await tx.gateReason.createMany({
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
