import { guardedHandler } from "@/lib/auth/guard";
import { expandNode } from "@/lib/graph/queries/expand-node";
import { ExpandNode } from "@/lib/graph/schema";

/** An entity with all its edges, for the explorer. */
export const GET = guardedHandler({
  query: ExpandNode,
  permit: () => true,
  run: (viewer, { query: { slug, ...filters } }) => expandNode(viewer, slug, filters),
});
