import "server-only";
import { db } from "@/lib/db/client";
import { lockAdvisory, lockRows } from "@/lib/db/locks";
import { IdRow, selectRows } from "@/lib/db/rows";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { refreshProofs } from "./refresh-proofs";

/**
 * Finds the sentences that prove relationships in every published report, after an earlier release left evidence
 * without them. Does nothing if there are any already, or no evidence. Safe when several instances start together.
 *
 * @returns how many sentences it found
 */
export async function fillProofs(): Promise<number> {
  // All or none, so that an interrupted start is repeated.
  return db.$transaction(
    async (tx) => {
      await lockAdvisory(tx, "fillProofs");
      const wanted = await selectRows(tx, "reports-without-proofs", IdRow)`
        SELECT DISTINCT r."id" FROM "RelationshipEvidence" v
        JOIN "Block" b ON b."blockId" = v."blockId"
        JOIN "Report" r ON r."currentVersionId" = b."versionId"
        WHERE v."retractedAt" IS NULL AND NOT EXISTS (SELECT FROM "Proof") ORDER BY 1`;
      await lockRows(
        tx,
        "Report",
        wanted.map(({ id }) => id),
      );
      for (const { id } of wanted) await refreshProofs(tx, id);
      const found = wanted.length === 0 ? 0 : await tx.proof.count();
      if (found > 0) await raiseEpoch(tx);
      return found;
    },
    { timeout: 600_000, maxWait: 10_000 },
  );
}
