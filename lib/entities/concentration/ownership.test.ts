import { describe, expect, it } from "vitest";
import { partialDateText } from "@/lib/evidence/partial-date";
import { type Dates, dated } from "../relationships/dates.fixture";
import { AddRelationship } from "../relationships/schema";
import { type OwnershipEdge, type OwnershipStep, ownershipTree } from "./ownership";

const edge = (
  from: string,
  kind: OwnershipEdge["kind"],
  to: string,
  share: number | null,
  dates: Dates = {},
): OwnershipEdge => ({
  id: [from, kind, to, share, ...Object.values(dates)].join(" "),
  kind,
  from: { slug: from },
  to: { slug: to },
  sharePercent: share,
  ...dated(dates),
});
const owns = (from: string, to: string, share: number | null, dates: Dates = {}) =>
  edge(from, "owns", to, share, dates);

const round = (share: number) => Number(share.toFixed(3));
/** `B | ·C 30% | ··E 30%`: a point a step, the interest through the path. */
function written(steps: readonly OwnershipStep<OwnershipEdge>[], depth = 0): string {
  return steps
    .flatMap(({ slug, effective, repeated, further }) => {
      const share =
        effective === null
          ? ""
          : effective.low === effective.high
            ? ` ${round(effective.low)}%`
            : ` ${round(effective.low)}–${round(effective.high)}%`;
      const own = `${"·".repeat(depth)}${slug}${share}${repeated ? " (again)" : ""}`;
      return further.length > 0 ? [own, written(further, depth + 1)] : [own];
    })
    .join(" | ");
}
const down = (edges: OwnershipEdge[], on: string) => written(ownershipTree(edges, "A", "down", on));
const up = (edges: OwnershipEdge[], of: string, on: string) => written(ownershipTree(edges, of, "up", on));

describe("interests through several steps", () => {
  const TODAY = "2026-11-29";
  it.each<[string, OwnershipEdge[], string, string]>([
    ["a chain", [owns("A", "B", 60), owns("B", "C", 51)], TODAY, "B | ·C 30.6%"],
    ["a share unknown in the middle", [owns("A", "B", 60), owns("B", "C", null)], TODAY, "B | ·C"],
    ["a circle", [owns("A", "B", 60), owns("B", "A", 10)], TODAY, "B | ·A 6% (again)"],
    [
      "two edges of one pair",
      [owns("A", "B", 50), owns("B", "C", 60), owns("B", "C", 55)],
      TODAY,
      "B | ·C 27.5–30%",
    ],
    [
      "until a year, in that year",
      [owns("A", "B", 60, { to: "2024" }), owns("B", "C", 50)],
      "2024-06-15",
      "B | ·C 30%",
    ],
    [
      "until a month, in that month",
      [owns("A", "B", 60, { to: "2024-06" }), owns("B", "C", 50)],
      "2024-06-15",
      "B | ·C 30%",
    ],
    [
      "until a day, on it",
      [owns("A", "B", 60, { to: "2024-06-15" }), owns("B", "C", 50)],
      "2024-06-15",
      "B | ·C 30%",
    ],
    [
      "until a day, behind it",
      [owns("A", "B", 60, { to: "2024-06-14" }), owns("B", "C", 50)],
      "2024-06-15",
      "B | ·C",
    ],
    [
      "a purchase to come",
      [owns("A", "B", 60, { from: "2027-01-01" }), owns("B", "C", 50)],
      "2026-06-15",
      "B | ·C",
    ],
    [
      "the old share, when it held",
      [
        owns("A", "B", 60, { to: "2020-12-31" }),
        owns("A", "B", 40, { from: "2021-01-01" }),
        owns("B", "C", 50),
      ],
      "2020-06-01",
      "B | ·C 30%",
    ],
    [
      "shares as of two days",
      [owns("A", "B", 36.71, { asOf: "2023-09-30" }), owns("B", "C", 48.26, { asOf: "2018-05" })],
      TODAY,
      "B | ·C",
    ],
    [
      "shares as of one month and a day in it",
      [owns("A", "B", 40, { asOf: "2023-09-30" }), owns("B", "C", 50, { asOf: "2023-09" })],
      TODAY,
      "B | ·C 20%",
    ],
    [
      "the newer of two shares as of days",
      [
        owns("A", "B", 20, { asOf: "2018" }),
        owns("A", "B", 40, { asOf: "2023" }),
        owns("B", "C", 50, { from: "2020" }),
      ],
      TODAY,
      "B | ·C 20%",
    ],
  ])("%s", (_name, edges, on, expected) => expect(down(edges, on)).toBe(expected));

  it("end upwards where a circle closes", () => {
    const circle = [owns("A", "B", 100), owns("B", "C", 100), owns("C", "A", 100)];
    expect(up(circle, "A", TODAY)).toBe("C | ·B 100% | ··A 100% (again)");
  });

  it("add up over several paths, and say where one is unknown", () => {
    const diamond = [owns("A", "B", 50), owns("A", "C", 50), owns("B", "D", 40), owns("C", "D", 40)];
    const totals = ownershipTree(diamond, "A", "down", TODAY).flatMap(({ further }) =>
      further.flatMap(({ total }) => (total ? [total] : [])),
    );
    expect(totals).toMatchObject([{ low: 40, high: 40, whole: true }]);
    const partly = [...diamond, owns("A", "E", null), owns("E", "D", 10)];
    const known = ownershipTree(partly, "A", "down", TODAY)[0]?.further[0]?.total;
    expect(known).toMatchObject({ low: 40, high: 40, whole: false });
  });

  it("are distinct from control, which runs through halves and subsidiaries", () => {
    const chain = [
      owns("A", "B", 60),
      owns("B", "C", 51),
      owns("C", "D", 20),
      edge("E", "subsidiary-of", "C", null),
    ];
    const [b] = ownershipTree(chain, "A", "down", TODAY);
    const [c] = b?.further ?? [];
    expect([b?.controls, c?.controls]).toEqual([true, true]);
    expect(c?.further.map(({ slug, controls }) => [slug, controls])).toEqual([
      ["D", false],
      ["E", true],
    ]);
  });
});

describe("what is accepted as a relationship", () => {
  const ends = {
    fromId: "018f0000-0000-7000-8000-000000000001",
    toId: "018f0000-0000-7000-8000-000000000002",
  };
  it.each<[object, boolean]>([
    [{ kind: "owns", sharePercent: 100 }, true],
    [{ kind: "owns", sharePercent: 100.1 }, false],
    [{ kind: "owns", sharePercent: 33.333 }, true],
    [{ kind: "owns", validFrom: "2015", validTo: "2020" }, true],
    [{ kind: "owns", validFrom: "2020", validTo: "2015" }, false],
    [{ kind: "owns", asOf: "2018-05" }, true],
    [{ kind: "owns", asOf: "2018-13" }, false],
    [{ kind: "supplies", sharePercent: 10 }, false],
    [{ kind: "joint-venture-partner-in", sharePercent: 49 }, true],
    [{ kind: "owns", toId: ends.fromId }, false],
  ])("%o: %s", (more, accepted) => {
    expect(AddRelationship.safeParse({ ...ends, confidence: "high", ...more }).success).toBe(accepted);
  });

  it("keeps a month a month", () => expect(partialDateText("2018-05-01", "month")).toBe("2018-05"));
});
