import { describe, expect, it } from "vitest";
import { drawRooms } from "./drawing";
import { parseModule } from "./module";
import { arrows, circles, mutualPairs, roomGraph } from "./room-graph";

const graphOf = (...files: [path: string, ...imports: string[]][]) =>
  roomGraph(
    files.map(([path, ...imports]) =>
      parseModule(path, imports.map((source) => `import type { X } from "@/${source}";`).join("\n")),
    ),
  );

const STRAIGHT = [
  ["app/page.tsx", "components/site/header", "lib/reports/queries"],
  ["components/site/header.tsx", "lib/reports/types"],
  ["lib/reports/queries.ts", "lib/access/sql", "lib/env"],
] satisfies [string, ...string[]][];

describe("the drawing of the rooms", () => {
  it("has an arrow for every import, but not where other arrows lead to the same room", () => {
    const graph = graphOf(...STRAIGHT);
    const groups = circles(graph);
    expect(arrows(graph, groups).map(([from, to]) => `${groups[from]} → ${groups[to]}`)).toEqual([
      "app → components",
      "components → reports",
      "reports → access",
      "reports → lib/*.ts",
    ]);
  });

  it("names rooms that import each other, directly or through a third", async () => {
    const graph = graphOf(
      ...STRAIGHT,
      ["lib/access/sql.ts", "lib/search/tokens"],
      ["lib/search/tokens.ts", "lib/reports/types", "lib/access/sql"],
    );
    expect(circles(graph)).toContainEqual(["access", "reports", "search"]);
    expect(mutualPairs(graph)).toEqual([["access", "search"]]);
    expect(await drawRooms(graph)).toContain("access ⇄ search");
  });

  it("changes when a room imports one that it did not import before, and with nothing else", async () => {
    const before = await drawRooms(graphOf(...STRAIGHT));
    const test: [string, string] = ["lib/access/sql.test.ts", "lib/reports/queries"];
    expect(await drawRooms(graphOf(...STRAIGHT.toReversed(), test))).toBe(before);
    expect(await drawRooms(graphOf(...STRAIGHT, ["lib/access/sql.ts", "lib/clock/now"]))).not.toBe(before);
  });
});
