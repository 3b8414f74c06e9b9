import { describe, expect, it } from "vitest";
import { parsePartialDate, partialDateText } from "@/lib/evidence/partial-date";
import { contradictions, type DatedEdge } from "./contradictions";
import { type OwnershipEdge, type OwnershipStep, ownershipTree } from "./ownership";
import { AddRelationship } from "./relationship-schema";

type Dates = { from?: string; to?: string; asOf?: string };
const date = (text: string | undefined) => {
  const read = text === undefined ? null : parsePartialDate(text);
  return { day: read?.day.toISOString().slice(0, 10) ?? null, precision: read?.precision ?? null };
};
function dated({ from, to, asOf }: Dates) {
  return {
    validFrom: date(from).day,
    validTo: date(to).day,
    precision: date(from ?? to).precision,
    asOf: date(asOf).day,
    asOfPrecision: date(asOf).precision,
  };
}

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

  it("are told apart from control, which runs through halves and subsidiaries", () => {
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

const facts = (...edges: [string, string, string, number | null, Dates?][]): DatedEdge[] =>
  edges.map(([from, kind, to, sharePercent, dates = {}], at) => ({
    id: String(at + 1),
    from,
    kind,
    to,
    sharePercent,
    ...dated(dates),
  }));

describe("contradictions", () => {
  it.each<[string, DatedEdge[], string]>([
    [
      "a share until a year, another from the next",
      facts(["a", "owns", "b", 60, { to: "2020" }], ["a", "owns", "b", 55, { from: "2021" }]),
      "",
    ],
    [
      "a share handed over within a year",
      facts(["a", "owns", "b", 60, { to: "2020" }], ["a", "owns", "b", 55, { from: "2020" }]),
      "",
    ],
    [
      "a share handed over on a day",
      facts(["a", "owns", "b", 60, { to: "2020-07-01" }], ["a", "owns", "b", 55, { from: "2020-07-01" }]),
      "",
    ],
    [
      "two shares over one year",
      facts(
        ["a", "owns", "b", 60, { from: "2019", to: "2021" }],
        ["a", "owns", "b", 55, { from: "2020", to: "2020" }],
      ),
      "1,2",
    ],
    [
      "shares as of two days",
      facts(["a", "owns", "b", 60, { asOf: "2020-05-01" }], ["a", "owns", "b", 55, { asOf: "2024-05-01" }]),
      "",
    ],
    [
      "shares as of one day",
      facts(["a", "owns", "b", 60, { asOf: "2020-05-01" }], ["a", "owns", "b", 55, { asOf: "2020-05-01" }]),
      "1,2",
    ],
    [
      "a circle of three subsidiaries",
      facts(
        ["a", "subsidiary-of", "b", null],
        ["b", "subsidiary-of", "c", null],
        ["c", "subsidiary-of", "a", null],
      ),
      "1,2,3",
    ],
    [
      "a circle that was at no time closed",
      facts(
        ["a", "subsidiary-of", "b", null, { to: "2019" }],
        ["b", "subsidiary-of", "c", null],
        ["c", "subsidiary-of", "a", null, { from: "2020" }],
      ),
      "",
    ],
    [
      "a circle of majorities and subsidiaries",
      facts(["a", "owns", "b", 60], ["c", "subsidiary-of", "b", null], ["c", "owns", "a", 80]),
      "1,2,3",
    ],
    ["two majorities", facts(["a", "owns", "b", 60], ["c", "owns", "b", 70]), "1,2"],
    [
      "three shares that make more than the whole",
      facts(["a", "owns", "b", 40], ["c", "owns", "b", 40], ["d", "owns", "b", 30]),
      "1,2,3",
    ],
    [
      "two majorities, one after the other",
      facts(["a", "owns", "b", 60, { to: "2020" }], ["c", "owns", "b", 70, { from: "2021" }]),
      "",
    ],
    ["shares that make the whole", facts(["a", "owns", "b", 60], ["c", "owns", "b", 40]), ""],
    [
      "an owner that is a subsidiary",
      facts(["a", "owns", "b", 60], ["a", "subsidiary-of", "b", null]),
      "1,2",
    ],
    ["a cross-holding of majorities", facts(["a", "owns", "b", 60], ["b", "owns", "a", 55]), "1,2"],
    ["a cross-holding of minorities", facts(["a", "owns", "b", 20], ["b", "owns", "a", 5]), ""],
    ["supplies both ways", facts(["a", "supplies", "b", null], ["b", "supplies", "a", null]), ""],
    [
      "places within each other",
      facts(["a", "located-in", "b", null], ["b", "located-in", "c", null], ["c", "located-in", "a", null]),
      "1,2,3",
    ],
  ])("%s", (_name, edges, expected) => {
    expect([...contradictions(edges).keys()].sort().join(",")).toBe(expected);
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
