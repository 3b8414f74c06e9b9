import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { DocumentProofsJson, documentProofsOf, ProofsJson, proofsOf } from "@/lib/entities/queries/proof-sql";
import { NotFound } from "@/lib/errors";
import type { EdgeProof } from "../types";
import { EDGE_FACTS, EdgeFactsJson, ENDS, shownEdge } from "./edge-sql";
import { graphStages, NODE, NodeJson, nodeOf } from "./select-nodes";

const Row = z.strictObject({
  facts: EdgeFactsJson,
  from: NodeJson,
  to: NodeJson,
  proofs: ProofsJson,
  documents: DocumentProofsJson,
});

/**
 * The sentences and the words of documents that prove an edge, limited to what this viewer may read; the desk can also
 * request an edge without any. Two statements, one of them for the stages.
 *
 * @param known as on record that day
 * @throws NotFound
 */
export async function readEdgeProof(viewer: Viewer, id: string, known?: string): Promise<EdgeProof> {
  const day = known ?? null;
  const end = (alias: "f" | "t") =>
    Prisma.sql`(SELECT ${NODE} FROM "Entity" e WHERE e."id" = ${Prisma.raw(alias)}."id")`;
  const reading = graphStages();
  const [row] = await selectRows(db, "edge-proof", Row)`
    SELECT ${EDGE_FACTS} AS "facts", ${end("f")} AS "from", ${end("t")} AS "to",
      coalesce(${proofsOf(viewer, day)}, '[]') AS "proofs", coalesce(${documentProofsOf(day)}, '[]') AS "documents"
    FROM "Relationship" x ${ENDS}
    WHERE x."id" = ${id}::uuid AND f."id" <> t."id" AND ${shownEdge(viewer, { known, unsupported: "on" })}`;
  const stages = await reading;
  if (!row) throw new NotFound();
  const { facts, proofs, documents } = row;
  const [from, to] = [nodeOf(row.from, stages), nodeOf(row.to, stages)];
  return { edge: { ...facts, from: from.slug, to: to.slug }, from, to, proofs, documents };
}
