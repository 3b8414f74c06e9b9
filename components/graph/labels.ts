import { dateText, shareText } from "@/components/entity/relationship-labels";
import type { FieldWords } from "@/lib/field/words";
import { laneOf, lanesOf } from "@/lib/graph/layout/lanes";
import type { Graph, GraphEdge } from "@/lib/graph/types";

/** How much of the graph is shown, in words. */
export function counted({ nodes, edges }: Pick<Graph, "nodes" | "edges">): string {
  const entities = nodes.length === 1 ? "1 entity" : `${nodes.length} entities`;
  return `${entities}, ${edges.length === 1 ? "1 relationship" : `${edges.length} relationships`}`;
}

/** When an edge was in force, as precisely as known; null if no dates are known. */
export function datesText({ validFrom, validTo, precision, asOf, asOfPrecision }: GraphEdge): string | null {
  const parts = [
    validFrom && `from ${dateText(validFrom, precision)}`,
    validTo && `until ${dateText(validTo, precision)}`,
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(" ");
  return asOf && `as of ${dateText(asOf, asOfPrecision)}`;
}

/** What is known about an edge besides its ends, on one line. */
export function edgeFacts(edge: GraphEdge): string {
  return [
    edge.sharePercent === null ? null : shareText(edge.sharePercent),
    datesText(edge) ?? "no dates known",
    `${edge.confidence} confidence`,
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
}

/** What is selected, for screen readers. */
export function spoken(
  { nodes, edges, stages }: Graph,
  words: FieldWords,
  { node, edge }: { node: string | null; edge: string | null },
): string {
  const nameOf = (slug: string) => nodes.find((one) => one.slug === slug)?.name ?? slug;
  const chosen = edges.find(({ id }) => id === edge);
  if (chosen) return `${nameOf(chosen.from)} ${words.edges[chosen.kind].verb} ${nameOf(chosen.to)}`;
  const entity = nodes.find(({ slug }) => slug === node);
  if (!entity) return "";
  const name = laneOf(entity);
  const lane = lanesOf(stages).find((one) => one.name === name)?.label ?? name;
  const ties = edges.filter(({ from, to }) => from === node || to === node).length;
  return `${entity.name}, ${words.kinds[entity.kind].label}, in the column ${lane}; ${ties} ${ties === 1 ? "relationship" : "relationships"} shown`;
}
