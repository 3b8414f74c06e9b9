import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { documentProofsOf, proofsOf } from "@/lib/entities/queries/proof-sql";
import { NotFound } from "@/lib/errors";
import type { EdgeProof } from "../types";
import { selectEdges } from "./edge-sql";
import { selectNodes } from "./select-nodes";

type Row = { proofs: EdgeProof["proofs"]; documents: EdgeProof["documents"] };

/**
 * The sentences and the words of documents that prove an edge, as far as this viewer may read; for the desk also an edge
 * without any. Three statements.
 *
 * @param known as on record that day
 * @throws NotFound
 */
export async function readEdgeProof(viewer: Viewer, id: string, known?: string): Promise<EdgeProof> {
  const [found] = await selectEdges(
    viewer,
    { known, unsupported: "on" },
    {
      where: Prisma.sql`x."id" = ${id}::uuid`,
      limit: 1,
    },
  );
  if (!found) throw new NotFound();
  const { edge } = found;
  const day = known ?? null;
  const [nodes, [row]] = await Promise.all([
    selectNodes([edge.from, edge.to]),
    db.$queryRaw<Row[]>`
      SELECT coalesce(${proofsOf(viewer, day)}, '[]') AS "proofs", coalesce(${documentProofsOf(day)}, '[]') AS "documents"
      FROM "Relationship" x WHERE x."id" = ${id}::uuid`,
  ]);
  const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
  if (!from || !to || !row) throw new NotFound();
  return { edge, from, to, ...row };
}
