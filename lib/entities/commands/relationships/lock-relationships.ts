import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Restart } from "@/lib/db/retry";
import { IdRow, selectRows } from "@/lib/db/rows";
import { reportsProving } from "./refresh-proofs-of";

/**
 * Locks relationships, and before them the published reports whose sentences prove one, since their proofs are searched
 * again when the relationship or its evidence changes. Call it before any write.
 *
 * @param evidence future evidence for one of them
 */
export async function lockRelationships(
  tx: Prisma.TransactionClient,
  relationshipIds: readonly string[],
  evidence?: { type: string; reportId?: string } | null,
): Promise<void> {
  const reports = new Set(await reportsProving(tx, relationshipIds));
  if (evidence?.reportId) reports.add(evidence.reportId);
  await lockRows(tx, "Report", [...reports]);
  await lockRows(tx, "Relationship", relationshipIds);
  const since = (await reportsProving(tx, relationshipIds)).filter((id) => !reports.has(id));
  if (since.length > 0) throw new Restart("A report that proves it was published in the meantime");
}

/** Locks the relationships that a report proves, or will prove with these blocks. Lock the report first. */
export async function lockProvenBy(
  tx: Prisma.TransactionClient,
  reportId: string,
  blockIds: readonly string[] = [],
): Promise<void> {
  const rows = await selectRows(tx, "relationships-proven-by-report", IdRow)`
    SELECT "relationshipId"::text AS "id" FROM "Proof" WHERE "reportId" = ${reportId}::uuid
    UNION SELECT "relationshipId"::text FROM "RelationshipEvidence" WHERE "blockId" = ANY(${[...blockIds]})`;
  await lockRows(
    tx,
    "Relationship",
    rows.map(({ id }) => id),
  );
}
