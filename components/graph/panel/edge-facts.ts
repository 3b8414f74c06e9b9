import { shareText } from "@/components/entity/relationship-facts";
import type { GraphEdge } from "@/lib/graph/types";
import { datesText } from "../edge-dates";

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
