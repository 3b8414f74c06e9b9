import { formatMoment } from "@/components/ui/format-instant";
import type { Graph } from "@/lib/graph/types";
import { counted } from "../labels";

/** Where a graph is from: the address of the site and the name of the house. */
export type GraphHouse = { site: string; name: string };

const FILTERS = [
  "material",
  "stage",
  "country",
  "entity",
  "group",
  "kind",
  "confidence",
  "on",
  "known",
  "from",
  "to",
];

/** The notes on an exported picture: title, day, filters, and whether it is truncated. */
export function exportNotes(
  graph: Graph,
  parameters: URLSearchParams,
  { site, name }: GraphHouse,
  now: Date,
): string[] {
  const filters = FILTERS.flatMap((name) => {
    const values = parameters.getAll(name);
    return values.length > 0 ? [`${name}: ${values.join(", ")}`] : [];
  });
  return [
    `${name}: the supply chain as a graph`,
    `${counted(graph)} · ${formatMoment(now, "UTC")} · ${site}/graph`,
    filters.length > 0 ? `Filters: ${filters.join("; ")}` : "No filters",
    ...(graph.cut ? ["The best connected entities are shown; there is more."] : []),
    graph.edges.every(({ supported }) => supported)
      ? "It contains only relationships with a readable proof."
      : "It also contains relationships without proof on record: for the desk only.",
  ];
}
