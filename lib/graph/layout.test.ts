import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STAGES } from "@/lib/entities/schema";
import { curveNear, curvesOf } from "./curves";
import { laneOf, STAGE_LANES } from "./lanes";
import { layOut, NODE_HEIGHT, NODE_WIDTH } from "./layout";
import { stepTo } from "./step-to";
import type { GraphEdge, GraphNode } from "./types";

const node = (slug: string, stages: string[], kind: GraphNode["kind"] = "Organization"): GraphNode => ({
  slug,
  name: slug,
  nameZh: null,
  kind,
  country: null,
  stages,
});

const edge = (id: string, from: string, to: string): GraphEdge => ({
  id,
  from,
  to,
  kind: "supplies",
  sharePercent: null,
  validFrom: null,
  validTo: null,
  precision: null,
  asOf: null,
  confidence: "high",
  supported: true,
});

const graphs = fc
  .array(fc.constantFrom<(typeof STAGES)[number] | "none">(...STAGES, "none"), {
    minLength: 1,
    maxLength: 120,
  })
  .chain((stages) => {
    const nodes = stages.map((stage, index) => node(`n${index}`, stage === "none" ? [] : [stage]));
    const end = fc.nat(nodes.length - 1).map((index) => `n${index}`);
    return fc.record({
      nodes: fc.constant(nodes),
      edges: fc
        .array(fc.tuple(end, end), { maxLength: 200 })
        .map((ends) => ends.map(([from, to], index) => edge(`e${index}`, from, to))),
    });
  });

describe("the layout", () => {
  it("knows the stages of the register, in their order", () => {
    expect([...STAGE_LANES]).toEqual([...STAGES]);
  });

  it("places each entity once, none over another, stages from left to right", () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const { places, width, height } = layOut(nodes, edges);
        expect(places.size).toBe(nodes.length);
        const all = [...places.values()];
        for (const [index, a] of all.entries()) {
          expect(a.x + NODE_WIDTH).toBeLessThanOrEqual(width);
          expect(a.y + NODE_HEIGHT).toBeLessThanOrEqual(height);
          for (const b of all.slice(index + 1)) {
            const apart = Math.abs(a.x - b.x) >= NODE_WIDTH || Math.abs(a.y - b.y) >= NODE_HEIGHT;
            expect(apart).toBe(true);
          }
        }
        const along = STAGES.map((stage) => all.filter(({ lane }) => lane === stage).map(({ x }) => x));
        const met = along.filter((xs) => xs.length > 0);
        for (const [index, xs] of met.entries())
          for (const before of met.slice(0, index).flat()) expect(before).toBeLessThan(Math.min(...xs));
      }),
      { numRuns: 60 },
    );
  });

  it("is the same in whatever order the graph comes", () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const first = layOut(nodes, edges);
        const second = layOut([...nodes].reverse(), edges);
        expect([...second.places].sort()).toEqual([...first.places].sort());
      }),
      { numRuns: 30 },
    );
  });

  it("puts neighbours at like heights", () => {
    const nodes = ["a", "b", "c", "d"].flatMap((name) => [
      node(`m-${name}`, ["mining"]),
      node(`s-${name}`, ["separation"]),
    ]);
    const edges = [
      edge("1", "m-a", "s-d"),
      edge("2", "m-b", "s-c"),
      edge("3", "m-c", "s-b"),
      edge("4", "m-d", "s-a"),
    ];
    const { places } = layOut(nodes, edges);
    for (const { from, to } of edges) expect(places.get(from)?.row).toBe(places.get(to)?.row);
  });

  it("lays out two thousand entities and five thousand edges at once", () => {
    const nodes = Array.from({ length: 2000 }, (_, index) =>
      node(`n${index}`, [STAGES[index % 11] ?? "mining"]),
    );
    const edges = Array.from({ length: 5000 }, (_, index) =>
      edge(`e${index}`, `n${(index * 7) % 2000}`, `n${(index * 131) % 2000}`),
    );
    const start = performance.now();
    curvesOf(edges, layOut(nodes, edges));
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe("where an entity stands", () => {
  it("is the middle one of its stages, or a lane beside the chain", () => {
    expect(laneOf({ kind: "Organization", stages: ["magnet", "mining", "separation"] })).toBe("separation");
    expect(laneOf({ kind: "Organization", stages: ["alloy", "mining"] })).toBe("mining");
    expect(laneOf({ kind: "Policy", stages: [] })).toBe("policy");
    expect(laneOf({ kind: "Place", stages: [] })).toBe("places");
  });
});

describe("edges", () => {
  const layout = layOut([node("a", ["mining"]), node("b", ["magnet"])], []);

  it("between the same two do not lie on one another, whichever way they point", () => {
    const curves = curvesOf([edge("1", "a", "b"), edge("2", "a", "b"), edge("3", "b", "a")], layout);
    const heights = curves.map(({ points }) => points[0][1]);
    expect(new Set(heights).size).toBe(3);
  });

  it("are found by a pointer that is near", () => {
    const curves = curvesOf([edge("1", "a", "b")], layout);
    const [[x, y]] = curves[0]?.points ?? [[0, 0]];
    expect(curveNear(curves, [x + 1, y + 2], 5)).toBe("1");
    expect(curveNear(curves, [x + 1, y + 30], 5)).toBeNull();
  });
});

describe("arrow keys", () => {
  const layout = layOut([node("a", ["mining"]), node("b", ["mining"]), node("c", ["magnet"])], []);

  it("go along the column and to the next one, and stay at the end", () => {
    expect(stepTo(layout, null, "down")).toBe("a");
    expect(stepTo(layout, "a", "down")).toBe("b");
    expect(stepTo(layout, "b", "down")).toBe("b");
    expect(stepTo(layout, "b", "right")).toBe("c");
    expect(stepTo(layout, "c", "left")).toBe("a");
  });
});
