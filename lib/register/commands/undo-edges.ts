import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { selectRows } from "@/lib/db/rows";
import { refreshRelationships } from "@/lib/entities/commands/relationships/refresh-relationships";
import type { DidEdge } from "../types";
import type { TakenBack } from "./undo-entities";

export type DoneEdge = { number: number; relationshipId: string | null; did: DidEdge | null };

const UsedRow = z.strictObject({
  id: z.string(),
  retracted: z.boolean(),
  /** sentences of reports that prove it, and changes that people were told of */
  used: z.boolean(),
  documents: z.array(z.string()),
});

/**
 * Takes relationships back that lines have made, unless someone has changed or proven them since; else the documents that lines
 * added to others. Documents and sources that were made for them go if nothing else rests on them.
 */
export async function undoEdges(
  tx: Prisma.TransactionClient,
  lines: readonly DoneEdge[],
): Promise<TakenBack[]> {
  const ids = lines.flatMap(({ relationshipId, did }) => (did && relationshipId ? [relationshipId] : []));
  await lockRows(tx, "Relationship", ids, "UPDATE");
  const rows = await selectRows(tx, "uses-of-edges", UsedRow)`
    SELECT x."id"::text, x."retractedAt" IS NOT NULL AS "retracted",
      EXISTS (SELECT FROM "RelationshipEvidence" v WHERE v."relationshipId" = x."id")
        OR EXISTS (SELECT FROM "AlertCause" c WHERE c."relationshipId" = x."id") AS "used",
      ARRAY(SELECT d."id"::text FROM "RelationshipDocument" d WHERE d."relationshipId" = x."id" AND d."retractedAt" IS NULL) AS "documents"
    FROM "Relationship" x WHERE x."id" = ANY(${ids}::uuid[])`;
  const state = new Map(rows.map((row) => [row.id, row]));
  const going: string[] = [];
  const outcomes = lines.map(({ number, relationshipId, did }): TakenBack => {
    const row = relationshipId === null ? undefined : state.get(relationshipId);
    if (!did?.made || !row) return { number, kept: "" };
    const others = row.documents.filter((id) => !did.documents.includes(id));
    if (row.retracted) return { number, kept: "It stays, because it has been retracted or corrected since." };
    if (row.used || others.length > 0)
      return { number, kept: "It stays, because it has other evidence by now." };
    going.push(row.id);
    return { number, kept: "" };
  });
  const staying = new Set(outcomes.filter(({ kept }) => kept !== "").map(({ number }) => number));
  const back = lines.filter(({ number }) => !staying.has(number)).flatMap(({ did }) => did ?? []);
  await tx.relationshipDocument.deleteMany({
    where: { id: { in: back.flatMap(({ documents }) => documents) } },
  });
  await tx.relationshipDocument.deleteMany({ where: { relationshipId: { in: going } } });
  await tx.relationship.deleteMany({ where: { id: { in: going } } });
  await refreshRelationships(
    tx,
    ids.filter((id) => !going.includes(id)),
  );
  await removeUnused(tx, back);
  return outcomes;
}

async function removeUnused(tx: Prisma.TransactionClient, back: readonly DidEdge[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "SourceDocument" d WHERE d."id" = ANY(${back.flatMap(({ sourceDocuments }) => sourceDocuments)}::uuid[])
      AND d."revision" = 1 AND d."copySha256" IS NULL AND d."originId" IS NULL
      AND NOT EXISTS (SELECT FROM "RelationshipDocument" r WHERE r."documentId" = d."id")
      AND NOT EXISTS (SELECT FROM "ClaimDocument" c WHERE c."documentId" = d."id")`;
  await tx.$executeRaw`
    DELETE FROM "Source" s WHERE s."id" = ANY(${back.flatMap(({ sources }) => sources)}::uuid[]) AND s."revision" = 1
      AND NOT EXISTS (SELECT FROM "SourceDocument" d WHERE d."sourceId" = s."id")
      AND NOT EXISTS (SELECT FROM "SourceGrading" g WHERE g."sourceId" = s."id")
      AND NOT EXISTS (SELECT FROM "Claim" c WHERE c."sourceId" = s."id")
      AND NOT EXISTS (SELECT FROM "DisclaimerItem" i WHERE i."sourceId" = s."id")`;
}
