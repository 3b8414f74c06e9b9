import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import { refreshRelationships } from "@/lib/entities/commands/relationships/refresh-relationships";
import { relationshipRow } from "@/lib/entities/commands/relationships/relationship-row";
import type { DidEdge } from "../types";
import type { Outcome } from "./do-entities";
import type { Import } from "./find-entities";
import { documentsFor } from "./make-documents";
import {
  type EdgeLine,
  edgeKey,
  endsOfLines,
  isCited,
  isProof,
  standingEdges,
  validFromOf,
} from "./plan-edges";

/** Makes the relationships of lines, or adds documents to those that are there. They are not news, so no one is told. */
export async function doEdges(
  tx: Prisma.TransactionClient,
  list: Import,
  lines: readonly EdgeLine[],
  byId: string,
): Promise<Outcome[]> {
  const ends = await endsOfLines(tx, list, lines);
  const standing = await standingEdges(tx, [...ends.values()]);
  const edges: Prisma.RelationshipCreateManyInput[] = [];
  const proven: { line: EdgeLine; relationshipId: string; did: DidEdge }[] = [];
  const outcomes: Outcome[] = [];
  for (const line of lines) {
    const { number, data } = line;
    const found = ends.get(number) ?? { problem: "An end is missing." };
    if (!("fromId" in found)) {
      outcomes.push({
        number,
        refusal: "problem" in found ? found.problem : "One of its entities was not imported.",
      });
      continue;
    }
    const identity = { ...found, kind: data.kind, validFrom: validFromOf(data) };
    const there = standing.get(edgeKey(identity));
    const relationshipId = there?.id ?? randomUUID();
    const did: DidEdge = { made: !there, documents: [], sourceDocuments: [], sources: [] };
    if (!there) {
      const { from: _, to: __, document: ___, ...facts } = data;
      edges.push({ ...relationshipRow({ ...facts, ...found }, byId), id: relationshipId });
      // A later line of this file may say the same.
      standing.set(edgeKey(identity), {
        ...identity,
        id: relationshipId,
        sharePercent: data.sharePercent,
        cited: [],
      });
    }
    if (isProof(data) && !(there && isCited(there, data))) proven.push({ line, relationshipId, did });
    const wrote = did.made || proven.at(-1)?.did === did;
    outcomes.push({ number, relationshipId, ...(wrote && { did }) });
  }
  await tx.relationship.createMany({ data: edges });
  await prove(tx, proven, byId);
  return outcomes;
}

async function prove(
  tx: Prisma.TransactionClient,
  proven: readonly { line: EdgeLine; relationshipId: string; did: DidEdge }[],
  byId: string,
): Promise<void> {
  if (proven.length === 0) return;
  const wanted = proven.flatMap(({ line: { data }, did }) =>
    data.document ? [{ document: data.document, did }] : [],
  );
  const documents = await documentsFor(tx, wanted, byId);
  await tx.relationshipDocument.createMany({
    data: proven.flatMap(({ line: { data }, relationshipId, did }, at) => {
      const documentId = documents[at];
      if (!data.document || documentId === undefined) return [];
      const id = randomUUID();
      did.documents.push(id);
      const { quote, locator } = data.document;
      return [{ id, relationshipId, documentId, quote, locator, byId }];
    }),
  });
  await refreshRelationships(
    tx,
    proven.map(({ relationshipId }) => relationshipId),
  );
}
