import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { sentencesNaming } from "@/lib/reports/queries/sentences-naming";
import type { SentenceChoice } from "@/lib/reports/types";
import type { DeskEdge, DocumentChoice } from "../../desk-types";
import { deskEdges } from "./desk-edges";

const DOCUMENTS = 200;

export type EdgePage = {
  edge: DeskEdge;
  parallel: DeskEdge[];
  sentences: SentenceChoice[];
  documents: DocumentChoice[];
};

const EndRow = z.strictObject({ id: z.string(), into: z.string() });
const DocumentRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  publishedOn: z.string().nullable(),
});

/**
 * An edge with possible evidence: sentences of reports that name both ends, and the source documents; `parallel` are
 * the other edges between the two. Five statements.
 *
 * @throws NotFound
 */
export async function readDeskEdge(viewer: Viewer, id: string, words: string | undefined): Promise<EdgePage> {
  if (!can(viewer, "relationship.edit")) throw new NotFound();
  const [edge] = await deskEdges({ relationshipId: id });
  if (!edge) throw new NotFound();
  const rows = await selectRows(db, "ids-of-ends", EndRow)`
    SELECT e."id"::text AS "id", coalesce(e."mergedIntoId", e."id")::text AS "into" FROM "Entity" e
    WHERE e."id" = ANY(${[edge.from.id, edge.to.id]}::uuid[]) OR e."mergedIntoId" = ANY(${[edge.from.id, edge.to.id]}::uuid[])`;
  const idsOf = (into: string) => rows.filter((row) => row.into === into).map((row) => row.id);
  const [from, to] = [idsOf(edge.from.id), idsOf(edge.to.id)];
  const [near, sentences, documents] = await Promise.all([
    deskEdges({ ids: from }),
    sentencesNaming(viewer, { from, to, words }),
    documentChoices(),
  ]);
  const ends = new Set([edge.from.id, edge.to.id]);
  const parallel = near.filter(
    (other) =>
      other.id !== id && other.retractedAt === null && ends.has(other.from.id) && ends.has(other.to.id),
  );
  return { edge, parallel, sentences, documents };
}

async function documentChoices(): Promise<DocumentChoice[]> {
  return selectRows(db, "document-choices", DocumentRow)`
    SELECT d."id"::text AS "id", d."title", s."name" AS "source", d."publishedOn"::text AS "publishedOn"
    FROM "SourceDocument" d JOIN "Source" s ON s."id" = d."sourceId" ORDER BY d."createdAt" DESC, d."id" LIMIT ${DOCUMENTS}`;
}
