import { partialDateText } from "@/lib/evidence/partial-date";
import { type FieldWords, shortVerb } from "@/lib/field/words";
import type { FileOf } from "@/lib/graph/edge-csv";
import type { GraphEdge, GraphNode } from "@/lib/graph/types";
import { markupText } from "@/lib/text/shown-text";

type Key = { id: string; for: "node" | "edge"; type: "string" | "double"; name?: string };

/** The second language of the house. */
const NAME_ZH = "name_zh";

const KEYS: readonly Key[] = [
  // Gephi shows attributes named “label”, one for nodes and one for edges.
  { id: "label", for: "node", type: "string" },
  { id: "edge_label", for: "edge", type: "string", name: "label" },
  { id: "name", for: "node", type: "string" },
  { id: NAME_ZH, for: "node", type: "string" },
  { id: "kind", for: "node", type: "string" },
  { id: "country", for: "node", type: "string" },
  { id: "stages", for: "node", type: "string" },
  { id: "url", for: "node", type: "string" },
  { id: "relationship", for: "edge", type: "string" },
  { id: "share_percent", for: "edge", type: "double" },
  { id: "valid_from", for: "edge", type: "string" },
  { id: "valid_to", for: "edge", type: "string" },
  { id: "confidence", for: "edge", type: "string" },
  { id: "evidence_url", for: "edge", type: "string" },
];

const head = (second: boolean): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...KEYS.filter(({ id }) => second || id !== NAME_ZH).map(
      (key) =>
        `  <key id="${key.id}" for="${key.for}" attr.name="${key.name ?? key.id}" attr.type="${key.type}"/>`,
    ),
    '  <graph id="graph" edgedefault="directed">',
  ].join("\n");

type GraphmlOf = FileOf & { words: FieldWords };

type Lists = {
  nodes: AsyncIterable<GraphNode[]> | Iterable<GraphNode[]>;
  edges: AsyncIterable<GraphEdge[]> | Iterable<GraphEdge[]>;
};

/** A graph as GraphML for Gephi, yEd and NetworkX, in pieces. Dates are as precise as known. */
export async function* graphml(
  { nodes, edges }: Lists,
  { site, second, words }: GraphmlOf,
): AsyncGenerator<string> {
  yield head(second);
  for await (const part of nodes) yield part.map((node) => `\n${nodeElement(node, site)}`).join("");
  for await (const part of edges) yield part.map((edge) => `\n${edgeElement(edge, words, site)}`).join("");
  yield "\n  </graph>\n</graphml>";
}

function nodeElement(node: GraphNode, site: string): string {
  return element("node", `id="${markupText(node.slug)}"`, {
    label: node.name,
    name: node.name,
    [NAME_ZH]: node.nameZh,
    kind: node.kind,
    country: node.country,
    stages: node.stages.join(" ") || null,
    url: `${site}/entities/${node.slug}`,
  });
}

function edgeElement(edge: GraphEdge, words: FieldWords, site: string): string {
  return element(
    "edge",
    `id="${edge.id}" source="${markupText(edge.from)}" target="${markupText(edge.to)}"`,
    {
      edge_label: shortVerb(words, edge.kind),
      relationship: edge.kind,
      share_percent: edge.sharePercent === null ? null : String(edge.sharePercent),
      valid_from: dateOf(edge.validFrom, edge.precision),
      valid_to: dateOf(edge.validTo, edge.precision),
      confidence: edge.confidence,
      evidence_url: `${site}/graph?edge=${edge.id}`,
    },
  );
}

function element(name: string, attributes: string, data: Record<string, string | null>): string {
  const values = Object.entries(data).flatMap(([key, value]) =>
    value === null ? [] : [`<data key="${key}">${markupText(value)}</data>`],
  );
  return `    <${name} ${attributes}>${values.join("")}</${name}>`;
}

function dateOf(day: string | null, precision: "year" | "month" | "day" | null): string | null {
  return day === null ? null : partialDateText(day, precision);
}
