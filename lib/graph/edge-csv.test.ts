import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { edgeCsv } from "./edge-csv";
import { graphSvg } from "./graph-svg";
import { columnLayout } from "./layout/column-layout";
import type { Graph } from "./types";

const GRAPH: Graph = {
  stages: ["mining", "magnet"].map((key) => ({ key, label: key })),
  nodes: [
    {
      slug: "a",
      name: '=HYPERLINK("http://evil")',
      nameZh: "包钢, 集团",
      kind: "Organization",
      country: "CN",
      stages: ["mining"],
    },
    {
      slug: "b",
      name: 'B & <Sons> "Ltd"',
      nameZh: null,
      kind: "Facility",
      country: null,
      stages: ["magnet"],
    },
  ],
  edges: [
    {
      id: "00000000-0000-7000-8000-000000000001",
      from: "a",
      to: "b",
      kind: "owns",
      sharePercent: 36.71,
      validFrom: "2015-01-01",
      validTo: null,
      precision: "year",
      asOf: null,
      asOfPrecision: null,
      confidence: "medium",
      supported: true,
    },
  ],
  cut: true,
};

describe("edges as CSV", () => {
  it("survive a round trip, and no cell is a formula", () => {
    const csv = edgeCsv(GRAPH, GRAPH.edges, { site: "https://site.example", second: true });
    const { data } = Papa.parse<Record<string, string>>(csv, { header: true });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      from: `'=HYPERLINK("http://evil")`,
      from_zh: "包钢, 集团",
      relationship: "owns",
      to: 'B & <Sons> "Ltd"',
      share_percent: "36.71",
      valid_from: "2015-01-01",
      evidence_url: "https://site.example/graph?edge=00000000-0000-7000-8000-000000000001",
    });
    const without = edgeCsv(GRAPH, GRAPH.edges, { site: "https://site.example", second: false });
    expect(without.split("\r\n", 1)[0]).toBe(
      csv.split("\r\n", 1)[0]?.replace(",from_zh", "").replace(",to_zh", ""),
    );
    expect(csv.split(/[\r\n,]+"?/).some((cell) => /^[=+@\t]/.test(cell))).toBe(false);
  });
});

describe("the graph as SVG", () => {
  it("is one picture with every entity and edge, its notes, and no injected markup", () => {
    const { svg } = graphSvg({
      graph: GRAPH,
      layout: columnLayout(GRAPH),
      notes: ["Title", "The best connected are shown; there is <more>."],
    });
    expect(svg).toContain("there is &lt;more&gt;");
    expect(svg).toContain("B &amp; &lt;Sons&gt; &quot;Ltd&quot;");
    expect(svg.match(/<rect /g)).toHaveLength(3);
    expect(svg.match(/fill="none"/g)).toHaveLength(1);
  });
});
