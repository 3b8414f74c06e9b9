import { kindLabel } from "@/components/report/entity-kind-label";
import { verbOf } from "@/lib/graph/edge-words";
import { laneOf } from "@/lib/graph/layout/lanes";
import type { Graph } from "@/lib/graph/types";
import { laneLabel } from "./lane-label";

/** What is selected, for screen readers. */
export function spoken({ nodes, edges }: Graph, node: string | null, edge: string | null): string {
  const nameOf = (slug: string) => nodes.find((one) => one.slug === slug)?.name ?? slug;
  const chosen = edges.find(({ id }) => id === edge);
  if (chosen) return `${nameOf(chosen.from)} ${verbOf(chosen.kind)} ${nameOf(chosen.to)}`;
  const entity = nodes.find(({ slug }) => slug === node);
  if (!entity) return "";
  const ties = edges.filter(({ from, to }) => from === node || to === node).length;
  return `${entity.name}, ${kindLabel(entity.kind)}, in the column ${laneLabel(laneOf(entity))}; ${ties} ${ties === 1 ? "relationship" : "relationships"} shown`;
}
