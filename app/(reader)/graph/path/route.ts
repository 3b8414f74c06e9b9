import { guardedHandler } from "@/lib/auth/guard";
import { findPath } from "@/lib/graph/queries/find-path";
import { FindPath } from "@/lib/graph/schema";

/** The shortest paths between two entities, for the explorer. */
export const GET = guardedHandler({
  query: FindPath,
  permit: () => true,
  run: (viewer, { query: { from, to, ...filters } }) => findPath(viewer, { from, to }, filters),
});
