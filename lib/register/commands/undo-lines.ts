import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { StoredDid, StoredDidEdge } from "../rows/stored";
import type { Did } from "./do-lines";
import { undoEdges } from "./undo-edges";
import { type TakenBack, undoEntities } from "./undo-entities";

const CHUNK = 500;

/**
 * Takes the next lines of an import back, the last ones first.
 *
 * @returns null when there are none left
 */
export async function undoLines(tx: Prisma.TransactionClient, importId: string): Promise<Did | null> {
  const next = await tx.registerImportLine.findMany({
    where: { importId, doneAt: { not: null }, undoneAt: null },
    orderBy: { number: "desc" },
    take: CHUNK,
    select: { number: true, subject: true, entityId: true, relationshipId: true, did: true },
  });
  const [first] = next;
  if (!first) return null;
  const lines = next.filter(({ subject }) => subject === first.subject);
  const outcomes =
    first.subject === "relationship"
      ? await undoEdges(
          tx,
          lines.map(({ number, relationshipId, did }) => ({
            number,
            relationshipId,
            did: did === null ? null : StoredDidEdge.parse(did),
          })),
        )
      : await undoEntities(
          tx,
          lines.map(({ number, entityId, did }) => ({
            number,
            entityId,
            did: did === null ? null : StoredDid.parse(did),
          })),
        );
  await markUndone(tx, importId, outcomes);
  const kept = outcomes.filter((one) => one.kept !== "").length;
  return { from: first.number, to: lines.at(-1)?.number ?? first.number, lines: lines.length, kept };
}

async function markUndone(
  tx: Prisma.TransactionClient,
  importId: string,
  outcomes: readonly TakenBack[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "RegisterImportLine" l SET "undoneAt" = now(), "kept" = o."kept"
    FROM jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) AS o("number" int, "kept" text)
    WHERE l."importId" = ${importId}::uuid AND l."number" = o."number"`;
}
