import { describe, expect, it } from "vitest";
import { arrows, drawnGraph, drawRooms } from "./drawing";
import { parseModule } from "./module";

const graphOf = (...files: [path: string, ...imports: string[]][]) =>
  drawnGraph(
    files.map(([path, ...imports]) =>
      parseModule(path, imports.map((source) => `import type { X } from "@/${source}";`).join("\n")),
    ),
  );

const STRAIGHT = [
  ["app/page.tsx", "components/site/header", "lib/reports/queries"],
  ["components/site/header.tsx", "lib/reports/types"],
  ["lib/reports/queries.ts", "lib/access/sql", "lib/env"],
  ["lib/access/sql.ts", "lib/env"],
] satisfies [string, ...string[]][];

describe("the drawing of the rooms", () => {
  it("has an arrow for every import, but not where other arrows lead to the same room", () => {
    expect(arrows(graphOf(...STRAIGHT)).map((arrow) => arrow.join(" → "))).toEqual([
      "app → components",
      "components → lib/reports",
      "lib/access → lib/*.ts",
      "lib/reports → lib/access",
    ]);
  });

  it("shows every room and layer, each above what it imports", async () => {
    const drawn = await drawRooms(graphOf(...STRAIGHT));
    const height = (room: string) =>
      Number(
        / y="(\d+)"/.exec(drawn.split("\n").find((line) => line.includes(`>${room}</text>`)) ?? "")?.[1],
      );
    const heights = ["app", "components", "lib/reports", "lib/access", "lib/*.ts"].map(height);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(5);
  });

  it("changes when a room imports one that it did not import before, and with nothing else", async () => {
    const before = await drawRooms(graphOf(...STRAIGHT));
    const test: [string, string] = ["lib/access/rank.test.ts", "lib/reports/queries"];
    expect(await drawRooms(graphOf(...STRAIGHT.toReversed(), test))).toBe(before);
    expect(await drawRooms(graphOf(...STRAIGHT, ["lib/access/rank.ts", "lib/clock/now"]))).not.toBe(before);
  });
});
