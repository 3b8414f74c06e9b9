import { readFile } from "node:fs/promises";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { refreshRelationships } from "@/lib/entities/commands/relationships/refresh-relationships";

const EdgeDocuments = z.array(
  z.strictObject({
    from: z.string(),
    kind: z.string(),
    to: z.string(),
    document: z.string(),
    /** page, section or paragraph */
    locator: z.string(),
    /** what the document says, in our words */
    note: z.string(),
  }),
);

/**
 * Ties the demonstration's relationships to the public documents that they rest on, with the place in each. The
 * documents' own words are not stored.
 *
 * @param documents ids of source documents by the keys of sources.json
 * @throws Error naming the unknown relationship or document
 */
export async function seedEdgeDocuments(documents: ReadonlyMap<string, string>): Promise<void> {
  if ((await db.relationshipDocument.count()) > 0) return;
  const entries = EdgeDocuments.parse(
    JSON.parse(await readFile("prisma/seed/evidence/edge-documents.json", "utf8")),
  );
  const relationships = await db.relationship.findMany({
    select: {
      id: true,
      kind: true,
      recordedAt: true,
      from: { select: { slug: true } },
      to: { select: { slug: true } },
    },
  });
  const edges = new Map(
    relationships.map((edge) => [`${edge.from.slug} ${edge.kind} ${edge.to.slug}`, edge]),
  );
  const dates = new Map(
    (await db.sourceDocument.findMany({ select: { id: true, publishedOn: true } })).map(
      ({ id, publishedOn }) => [id, publishedOn?.getTime() ?? 0],
    ),
  );
  const rows = entries.map(({ from, kind, to, document, locator, note }) => {
    const edge = found(edges, `${from} ${kind} ${to}`);
    const documentId = found(documents, document);
    // Never before the document itself.
    const recordedAt = new Date(Math.max(edge.recordedAt.getTime(), found(dates, documentId)));
    return { relationshipId: edge.id, documentId, locator, note, recordedAt };
  });
  await db.$transaction(async (tx) => {
    await tx.relationshipDocument.createMany({ data: rows });
    await refreshRelationships(tx, [...new Set(rows.map(({ relationshipId }) => relationshipId))]);
  });
}

function found<Value>(there: ReadonlyMap<string, Value>, key: string): Value {
  const value = there.get(key);
  if (value === undefined)
    throw new Error(`The demonstration’s relationships name “${key}”, which does not exist`);
  return value;
}
