import { edgeCsv, type FileOf } from "@/lib/graph/edge-csv";
import type { GraphEdge, GraphNode } from "@/lib/graph/types";

type Part = { edges: readonly GraphEdge[]; nodes: ReadonlyMap<string, GraphNode> };

/**
 * The edges of a graph as CSV, in parts. Spreadsheets recognise UTF-8 only by a byte order mark.
 */
export async function* graphCsv(
  parts: AsyncIterable<Part> | Iterable<Part>,
  file: FileOf,
): AsyncGenerator<string> {
  let header = true;
  for await (const { edges, nodes } of parts) {
    if (edges.length === 0) continue;
    yield `${header ? "\ufeff" : ""}${edgeCsv({ nodes: [...nodes.values()] }, edges, file, header)}\r\n`;
    header = false;
  }
  if (header) yield "\ufeff\r\n";
}
