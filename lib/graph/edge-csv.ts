import { partialDateText } from "@/lib/evidence/partial-date";
import { csvText } from "@/lib/text/csv-text";
import type { Graph, GraphEdge } from "./types";

/** `site`: the origin of addresses, without a trailing slash. `second`: with names in the second language of the house. */
export type FileOf = { site: string; second: boolean };

/**
 * The edges as CSV. No cell can be interpreted as a formula.
 *
 * @param header false for continuations
 */
export function edgeCsv(
  { nodes }: Pick<Graph, "nodes">,
  edges: readonly GraphEdge[],
  { site, second }: FileOf,
  header = true,
): string {
  const known = new Map(nodes.map((node) => [node.slug, node]));
  const rows = edges.map((edge) => ({
    from: known.get(edge.from)?.name ?? edge.from,
    ...(second && { from_zh: known.get(edge.from)?.nameZh ?? "" }),
    from_url: `${site}/entities/${edge.from}`,
    relationship: edge.kind,
    to: known.get(edge.to)?.name ?? edge.to,
    ...(second && { to_zh: known.get(edge.to)?.nameZh ?? "" }),
    to_url: `${site}/entities/${edge.to}`,
    share_percent: edge.sharePercent ?? "",
    valid_from: edge.validFrom ?? "",
    valid_to: edge.validTo ?? "",
    precision: edge.precision ?? "",
    as_of: partialDateText(edge.asOf, edge.asOfPrecision),
    confidence: edge.confidence,
    supported: edge.supported,
    evidence_url: `${site}/graph?edge=${edge.id}`,
  }));
  return csvText(rows, header);
}
