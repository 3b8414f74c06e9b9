import { expect, it } from "vitest";
import { columnLayout } from "@/lib/graph/layout/column-layout";
import type { GraphEdge, GraphNode } from "@/lib/graph/types";
import { placeLabels } from "./place-labels";

const node = (index: number): GraphNode => ({
  slug: `n${index}`,
  name: `MOFCOM Announcement No. ${index} of 2025`,
  nameZh: null,
  kind: "Organization",
  country: null,
  stages: [index % 2 === 0 ? "mining" : "separation"],
});
const edge = (from: number, to: number): GraphEdge => ({
  id: `${from}-${to}`,
  from: `n${from}`,
  to: `n${to}`,
  kind: "owns",
  sharePercent: null,
  validFrom: null,
  validTo: null,
  precision: null,
  asOf: null,
  asOfPrecision: null,
  confidence: "high",
  supported: true,
});
const graph = {
  nodes: Array.from({ length: 60 }, (_, index) => node(index)),
  edges: Array.from({ length: 20 }, (_, index) => edge(7, index + 30)),
  stages: ["mining", "separation"].map((key) => ({ key, label: key })),
  cut: false,
};
const labelsAt = (zoom: number) =>
  placeLabels({
    graph,
    places: columnLayout(graph).places,
    transform: [10, 20, zoom],
    measure: (text) => text.length * 6,
  });

it("names the best connected entity first, and none over another", () => {
  const labels = labelsAt(0.2);
  expect(labels[0]).toMatchObject({ slug: "n7", text: "MOFCOM … 7 of 2025" });
  expect(labels.length).toBeGreaterThan(5);
  for (const [index, a] of labels.entries())
    for (const b of labels.slice(index + 1))
      expect(Math.abs(a.y - b.y) >= 12.5 || a.x + a.width < b.x || b.x + b.width < a.x).toBe(true);
});

it("names more the closer the map is, in the end all", () => {
  expect(labelsAt(0.4).length).toBeGreaterThan(labelsAt(0.2).length);
  expect(labelsAt(1)).toHaveLength(60);
});
