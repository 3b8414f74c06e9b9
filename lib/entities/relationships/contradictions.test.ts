import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contradictions, contradicts, type DatedEdge } from "./contradictions";
import { type Dates, dated } from "./dates.fixture";

const BASE: DatedEdge = {
  id: "1",
  from: "a",
  to: "b",
  kind: "owns",
  sharePercent: 60,
  validFrom: null,
  validTo: null,
  precision: "day",
  asOf: null,
  asOfPrecision: null,
};
const other = (change: Partial<DatedEdge>): DatedEdge => ({ ...BASE, id: "2", ...change });

it.each<[string, Partial<DatedEdge>, boolean]>([
  ["another share", { sharePercent: 40 }, true],
  ["the same share", {}, false],
  ["an unknown share", { sharePercent: null }, false],
  ["the other way round", { from: "b", to: "a" }, true],
  ["another kind", { kind: "invests-in", sharePercent: 40 }, false],
  ["other ends", { to: "c", sharePercent: 40 }, false],
])("%s", (_name, change, expected) => {
  expect(contradicts(BASE, other(change))).toBe(expected);
});

it("holds in overlapping time alone", () => {
  const until = { ...BASE, validTo: "2018-01-01", precision: "year" as const };
  const from = (validFrom: string) => other({ sharePercent: 40, validFrom });
  expect(contradicts(until, from("2017-06-01"))).toBe(true);
  // Handed over within the year in which the one ended.
  expect(contradicts(until, from("2018-06-01"))).toBe(false);
  expect(contradicts(until, from("2019-01-01"))).toBe(false);
  const spoken = (asOf: string, sharePercent: number, id: string) => other({ asOf, sharePercent, id });
  expect(contradicts(spoken("2018-05-31", 60, "2"), spoken("2020-05-31", 40, "3"))).toBe(false);
  expect(contradicts(spoken("2018-05-31", 60, "2"), spoken("2018-05-31", 40, "3"))).toBe(true);
});

it("lets companies supply each other and hold minorities of each other", () => {
  const supplies = { ...BASE, kind: "supplies", sharePercent: null };
  expect(contradicts(supplies, { ...supplies, id: "2", from: "b", to: "a" })).toBe(false);
  expect(contradicts({ ...BASE, sharePercent: 10 }, other({ from: "b", to: "a", sharePercent: 5 }))).toBe(
    false,
  );
});

it("is the same from either side, and lists are the pairs", () => {
  const day = fc.option(fc.constantFrom("2017-01-01", "2018-01-01", "2019-01-01"), { nil: null });
  const edge = fc.record<Omit<DatedEdge, "id">>({
    from: fc.constantFrom("a", "b", "c"),
    to: fc.constantFrom("a", "b", "c"),
    kind: fc.constantFrom("owns", "supplies"),
    sharePercent: fc.option(fc.constantFrom(10, 60), { nil: null }),
    validFrom: day,
    validTo: day,
    precision: fc.constantFrom("year" as const, "day" as const, null),
    asOf: day,
    asOfPrecision: fc.constantFrom("year" as const, "day" as const, null),
  });
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 8 }), (drawn) => {
      const edges = drawn.map((facts, at) => ({ ...facts, id: String(at) }));
      const found = contradictions(edges);
      for (const one of edges) {
        for (const two of edges) {
          expect(contradicts(one, two)).toBe(contradicts(two, one));
          const against = found.get(one.id)?.includes(two.id) ?? false;
          expect(against).toBe(found.get(two.id)?.includes(one.id) ?? false);
          if (contradicts(one, two)) expect(against).toBe(true);
        }
      }
    }),
  );
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
