import { guardedHandler } from "@/lib/auth/guard";
import { env } from "@/lib/env";
import { download } from "@/lib/exports/download";
import { wholeGraph } from "@/lib/exports/queries/whole-graph";
import { NoQuestion } from "@/lib/exports/schema";
import { edgeCsv } from "@/lib/graph/edge-csv";

/**
 * The relationships of the whole graph as CSV, limited to those the viewer may see. A spreadsheet reads UTF-8
 * only behind a byte order mark.
 */
export const GET = guardedHandler({
  query: NoQuestion,
  permit: () => true,
  run: async (viewer) => {
    const graph = await wholeGraph(viewer);
    return download(`\ufeff${edgeCsv(graph, graph.edges, env().PUBLIC_URL)}\r\n`, {
      type: "text/csv; charset=utf-8",
      name: "lodestone-graph.csv",
    });
  },
});
