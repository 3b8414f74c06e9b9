import ELK from "elkjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepTo } from "../step-to";
import type { Graph, GraphEdge, GraphNode } from "../types";
import { columnLayout } from "./column-layout";
import { curveNear, throughPoints } from "./curves";
import { elkGraph, elkLayout } from "./elk-layout";
import { laneOf, lanesOf } from "./lanes";
import { entityAt, HEADER, type Layout, NODE_HEIGHT, NODE_WIDTH } from "./layout";

const elk = new ELK();
/** The stages of two chains. */
const STAGES = ["mining", "separation", "alloy", "magnet", "brine", "cell", "recycling"];
const stages = STAGES.map((key) => ({ key, label: key }));
type Part = Pick<Graph, "nodes" | "edges">;
const LAYOUTS: [name: string, layOut: (graph: Part) => Promise<Layout>, runs: number][] = [
  [
    "by ELK",
    async (part) => elkLayout({ ...part, stages }, await elk.layout(elkGraph({ ...part, stages }))),
    12,
  ],
  ["in columns", async (part) => columnLayout({ ...part, stages }), 60],
];

const node = (slug: string, own: string[], kind: GraphNode["kind"] = "Organization"): GraphNode => ({
  slug,
  name: slug,
  nameZh: null,
  kind,
  country: null,
  stages: own,
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
  asOfPrecision: null,
  confidence: "high",
  supported: true,
});

const graphs = fc.array(fc.constantFrom(...STAGES, "none"), { minLength: 1, maxLength: 120 }).chain((own) => {
  const nodes = own.map((stage, index) => node(`n${index}`, stage === "none" ? [] : [stage]));
  const end = fc.nat(nodes.length - 1).map((index) => `n${index}`);
  return fc.record({
    nodes: fc.constant(nodes),
    edges: fc
      .array(fc.tuple(end, end), { maxLength: 200 })
      .map((ends) => ends.map(([from, to], index) => edge(`e${index}`, from, to))),
  });
});

it("has the stages of the chains between its side lanes, whatever they are called", () => {
  const named = lanesOf([{ key: "places", label: "Places of work" }, ...stages]);
  expect(named.slice(1, -4).map(({ name }) => name)).toEqual(["places", ...STAGES]);
  expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
});

describe.each(LAYOUTS)("a layout %s", (_, layOut, runs) => {
  it("places each entity once, without overlaps, stages from left to right, below the headings", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async ({ nodes, edges }) => {
        const { places, lanes, width, height } = await layOut({ nodes, edges });
        expect(places.size).toBe(nodes.length);
        const all = [...places.values()];
        for (const [index, a] of all.entries()) {
          expect(a.y).toBeGreaterThanOrEqual(HEADER);
          expect(a.x + NODE_WIDTH).toBeLessThanOrEqual(width);
          expect(a.y + NODE_HEIGHT).toBeLessThanOrEqual(height);
          for (const b of all.slice(index + 1)) {
            const apart = Math.abs(a.x - b.x) >= NODE_WIDTH || Math.abs(a.y - b.y) >= NODE_HEIGHT;
            expect(apart).toBe(true);
          }
        }
        for (const [index, { name, x, width: wide }] of lanes.entries()) {
          const own = nodes
            .filter((one) => laneOf(one) === name)
            .map(({ slug }) => places.get(slug)?.x ?? -1);
          expect([Math.min(...own), Math.max(...own) + NODE_WIDTH]).toEqual([x, x + wide]);
          expect(x + wide).toBeLessThan(lanes[index + 1]?.x ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: runs },
    );
  });

  it("routes each edge from one entity to the other", async () => {
    const touches = (value: number, [low, high]: readonly [number, number]) =>
      value > low - 1 && value < high + 1;
    await fc.assert(
      fc.asyncProperty(graphs, async ({ nodes, edges }) => {
        const between = edges.filter(({ from, to }) => from !== to);
        const { places, curves } = await layOut({ nodes, edges: between });
        for (const { id, from, to } of between) {
          const pieces = curves.get(id)?.pieces ?? [];
          const ends = [pieces[0]?.[0], pieces.at(-1)?.[3]];
          for (const [index, slug] of [from, to].entries()) {
            const [{ x, y } = { x: -1, y: -1 }, [px, py] = [0, 0]] = [places.get(slug), ends[index]];
            expect(touches(px, [x, x + NODE_WIDTH]) && touches(py, [y, y + NODE_HEIGHT]), id).toBe(true);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  it("does not depend on the order of the graph", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async ({ nodes, edges }) => {
        const first = await layOut({ nodes, edges });
        const second = await layOut({ nodes: [...nodes].reverse(), edges });
        expect([...second.places].sort()).toEqual([...first.places].sort());
      }),
      { numRuns: runs / 2 },
    );
  });

  it("puts neighbours at similar heights", async () => {
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
    const { places } = await layOut({ nodes, edges });
    for (const { from, to } of edges) expect(places.get(from)?.y).toBeCloseTo(places.get(to)?.y ?? -1);
  });
});

describe("the lane of an entity", () => {
  it("is the middle one of its stages, or a side lane", () => {
    expect(laneOf({ kind: "Organization", stages: ["mining", "separation", "magnet"] })).toBe("separation");
    expect(laneOf({ kind: "Organization", stages: ["mining", "alloy"] })).toBe("mining");
    expect(laneOf({ kind: "Policy", stages: [] })).toBe(":policy");
    expect(laneOf({ kind: "Place", stages: [] })).toBe(":places");
  });
});

describe("edges", () => {
  const parts = { nodes: [node("a", ["mining"]), node("b", ["magnet"])] };

  it.each(LAYOUTS)("between the same two do not overlap, %s", async (_, layOut) => {
    const edges = [edge("1", "a", "b"), edge("2", "a", "b"), edge("3", "b", "a")];
    const { curves } = await layOut({ ...parts, edges });
    const heights = [...curves.values()].map(({ pieces }) => pieces[0][0][1]);
    expect(new Set(heights).size).toBe(3);
  });

  it("are found by a nearby pointer", () => {
    const { curves } = columnLayout({ ...parts, stages, edges: [edge("1", "a", "b")] });
    const [x, y] = curves.get("1")?.pieces[0][0] ?? [0, 0];
    expect(curveNear(curves.values(), [x + 1, y + 2], 5)).toBe("1");
    expect(curveNear(curves.values(), [x + 1, y + 30], 5)).toBeNull();
  });

  it("and entities are found by a pointer over them", () => {
    const layout = columnLayout({ ...parts, stages, edges: [] });
    const { x, y } = layout.places.get("b") ?? { x: 0, y: 0 };
    expect(entityAt(layout, [x + 1, y + 1])).toBe("b");
    expect(entityAt(layout, [x + NODE_WIDTH + 1, y + 1])).toBeNull();
  });

  it("go through all routed points, however many are left over", () => {
    const point = (n: number) => ({ x: n, y: n * n });
    for (let many = 2; many < 12; many++) {
      const { pieces } = throughPoints(
        "1",
        Array.from({ length: many }, (_, n) => point(n)),
      );
      expect(pieces[0][0]).toEqual([0, 0]);
      expect(pieces.at(-1)?.[3]).toEqual([many - 1, (many - 1) ** 2]);
      for (const [index, piece] of pieces.entries())
        expect(piece[3]).toEqual(pieces[index + 1]?.[0] ?? piece[3]);
    }
  });
});

describe("arrow keys", () => {
  const nodes = [node("a", ["mining"]), node("b", ["mining"]), node("c", ["magnet"])];

  it.each(LAYOUTS)(
    "move along the column and to the next one, and stop at the end, %s",
    async (_, layOut) => {
      const layout = await layOut({ nodes, edges: [] });
      const [upper, lower] = ["a", "b"].sort(
        (a, b) => (layout.places.get(a)?.y ?? 0) - (layout.places.get(b)?.y ?? 0),
      );
      if (!upper || !lower) throw new Error("unreachable");
      expect(stepTo(layout, null, "down")).toBe(upper);
      expect(stepTo(layout, upper, "down")).toBe(lower);
      expect(stepTo(layout, lower, "down")).toBe(lower);
      expect(stepTo(layout, lower, "right")).toBe("c");
      expect(stepTo(layout, "b", "right")).toBe("c");
      expect(["a", "b"]).toContain(stepTo(layout, "c", "left"));
    },
  );
});
