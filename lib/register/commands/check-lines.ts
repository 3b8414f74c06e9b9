import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { StoredEdge, StoredEntity } from "../rows/stored";
import type { Import } from "./find-entities";
import { planEdges } from "./plan-edges";
import { type Planned, planEntities } from "./plan-entities";

/** Lines that one transaction looks at. */
const CHUNK = 500;

/**
 * Finds out what the next lines of an import would do.
 *
 * @returns whether there were any
 */
export async function checkLines(tx: Prisma.TransactionClient, list: Import): Promise<boolean> {
  const lines = await tx.registerImportLine.findMany({
    where: { importId: list.id, plan: "waiting" },
    orderBy: { number: "asc" },
    take: CHUNK,
    select: { number: true, subject: true, key: true, remark: true, data: true },
  });
  if (lines.length === 0) return false;
  const entities = lines.flatMap(({ subject, data, ...line }) =>
    subject === "entity" ? [{ ...line, data: StoredEntity.parse(data) }] : [],
  );
  await writePlans(tx, list.id, await planEntities(tx, list, entities));
  const edges = lines.flatMap(({ subject, data, ...line }) =>
    subject === "relationship" ? [{ ...line, data: StoredEdge.parse(data) }] : [],
  );
  const planned = await planEdges(tx, list, edges);
  await writePlans(
    tx,
    list.id,
    planned.map((plan) => ({ ...plan, entityId: null, candidates: null })),
  );
  return true;
}

/** Stores what is to happen with lines. */
export async function writePlans(
  tx: Prisma.TransactionClient,
  importId: string,
  plans: readonly (Planned & { relationshipId?: string | null })[],
): Promise<void> {
  if (plans.length === 0) return;
  await tx.$executeRaw`
    UPDATE "RegisterImportLine" l SET "plan" = p."plan"::"RegisterPlan", "remark" = p."remark", "entityId" = p."entityId",
      "candidates" = p."candidates", "relationshipId" = p."relationshipId"
    FROM jsonb_to_recordset(${JSON.stringify(plans)}::jsonb)
      AS p("number" int, "plan" text, "remark" text, "entityId" uuid, "candidates" jsonb, "relationshipId" uuid)
    WHERE l."importId" = ${importId}::uuid AND l."number" = p."number"`;
}
