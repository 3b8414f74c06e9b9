import { z } from "zod";
import { guardedHandler } from "@/lib/auth/guard";
import { NotFound } from "@/lib/errors";
import { readEdgeProof } from "@/lib/graph/queries/read-edge-proof";
import { ReadEdge } from "@/lib/graph/schema";

/** What proves an edge, for the explorer. */
export const GET = guardedHandler({
  query: ReadEdge,
  permit: () => true,
  run: (viewer, { query, params }) => {
    const id = z.guid().safeParse(params.id);
    if (!id.success) throw new NotFound();
    return readEdgeProof(viewer, id.data, query.known);
  },
});
