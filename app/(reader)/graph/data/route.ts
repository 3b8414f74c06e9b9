import { guardedHandler } from "@/lib/auth/guard";
import { readGraph } from "@/lib/graph/queries/read-graph";
import { GraphFilters } from "@/lib/graph/schema";

/** The graph for other filters, for the explorer. */
export const GET = guardedHandler({
  query: GraphFilters,
  permit: () => true,
  run: (viewer, { query }) => readGraph(viewer, query),
});
