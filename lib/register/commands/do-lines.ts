import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { StoredEdge, StoredEntity } from "../rows/stored";
import { doEdges } from "./do-edges";
import { doEntities, type Outcome } from "./do-entities";
import type { Import } from "./find-entities";

/** Lines that one transaction does. */
const CHUNK = 500;

/** What a transaction did, for the audit log. */
export type Did = { from: number; to: number; [what: string]: number };

/**
 * Does the next lines of an import.
 *
 * @returns null when there are none left
 */
export async function doLines(
  tx: Prisma.TransactionClient,
  list: Import & { createdById: string },
): Promise<Did | null> {
  const next = await tx.registerImportLine.findMany({
    where: { importId: list.id, doneAt: null, plan: { in: ["create", "extend", "same"] } },
    orderBy: { number: "asc" },
    take: CHUNK,
    select: { number: true, subject: true, key: true, remark: true, data: true, plan: true, entityId: true },
  });
  const [first] = next;
  if (!first) return null;
  const lines = next.filter(({ subject }) => subject === first.subject);
  const outcomes =
    first.subject === "entity"
      ? await doEntities(
          tx,
          lines.map(({ subject: _, plan, ...line }) => ({
            ...line,
            data: StoredEntity.parse(line.data),
            isNew: plan === "create",
          })),
        )
      : await doEdges(
          tx,
          list,
          lines.map((line) => ({ ...line, data: StoredEdge.parse(line.data) })),
          list.createdById,
        );
  await markDone(tx, list.id, outcomes);
  const refused = outcomes.filter(({ refusal }) => refusal !== undefined).length;
  const made = lines.filter(({ plan }) => plan === "create").length;
  return {
    from: first.number,
    to: lines.at(-1)?.number ?? first.number,
    lines: lines.length,
    made,
    refused,
  };
}

async function markDone(
  tx: Prisma.TransactionClient,
  importId: string,
  outcomes: readonly Outcome[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "RegisterImportLine" l SET
      "doneAt" = CASE WHEN o."refusal" IS NULL THEN now() END,
      "plan" = CASE WHEN o."refusal" IS NULL THEN l."plan" ELSE 'refuse' END,
      "remark" = coalesce(o."refusal", l."remark"),
      "entityId" = coalesce(o."entityId", l."entityId"), "relationshipId" = coalesce(o."relationshipId", l."relationshipId"),
      "did" = o."did"
    FROM jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      AS o("number" int, "entityId" uuid, "relationshipId" uuid, "did" jsonb, "refusal" text)
    WHERE l."importId" = ${importId}::uuid AND l."number" = o."number"`;
}
