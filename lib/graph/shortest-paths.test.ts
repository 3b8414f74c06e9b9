import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortestPaths } from "./shortest-paths";

const NAMES = ["a", "b", "c", "d", "e", "f"] as const;
const someName = fc.constantFrom(...NAMES);
type Edge = { from: string; to: string; id: number };
const someEdges = fc
  .array(fc.tuple(someName, someName), { maxLength: 14 })
  .map((ends) =>
    ends.map(([from, to], id): Edge => ({ from, to, id })).filter(({ from, to }) => from !== to),
  );

/** Every simple path, by exhaustive search. */
function everyPath(edges: Edge[], at: string, goal: string, blocked: Set<string>, seen: string[]): Edge[][] {
  if (at === goal) return [[]];
  if (seen.length > 0 && blocked.has(at)) return [];
  return edges.flatMap((edge) => {
    const next = edge.from === at ? edge.to : edge.to === at ? edge.from : null;
    if (next === null || next === at || seen.includes(next)) return [];
    return everyPath(edges, next, goal, blocked, [...seen, at]).map((rest) => [edge, ...rest]);
  });
}

describe("shortest paths", () => {
  it("are exactly those that exhaustive search finds", () => {
    fc.assert(
      fc.property(someEdges, fc.uniqueArray(someName, { maxLength: 2 }), (edges, blocked) => {
        const all = everyPath(edges, "a", "f", new Set(blocked), []);
        const steps = all.length === 0 ? 0 : Math.min(...all.map((path) => path.length));
        const expected = new Set(
          all.filter((path) => path.length === steps).flatMap((path) => path.map(({ id }) => id)),
        );
        const found = shortestPaths(edges, "a", "f", new Set(blocked));
        expect(found.steps).toBe(steps);
        expect(new Set(found.edges.map(({ id }) => id))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
