import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConcentrationFacts, concentration, type Site } from "./concentration";
import type { Holding } from "./owner-groups";

const site = (slug: string, facts: Partial<Site> = {}): Site => ({
  slug,
  countries: ["CN"],
  operators: [],
  edges: [`e-${slug}`],
  ...facts,
});
const holding = (owner: string, owned: string, facts: Partial<Holding> = {}): Holding => ({
  id: `${owner}-${owned}`,
  owner,
  owned,
  kind: "share",
  sharePercent: null,
  ...facts,
});
const facts = (
  sites: Site[],
  holdings: Holding[] = [],
  quantities: ConcentrationFacts["quantities"] = [],
) => ({
  sites,
  holdings,
  quantities,
});
const groups = (given: ConcentrationFacts) =>
  concentration(given, "group", "sites").shares.map(({ key, percent }) => [key, Math.round(percent)]);

describe("groups of owners", () => {
  it("are followed up along halves and subsidiaries, and no further", () => {
    const holdings = [
      holding("mid", "plant", { sharePercent: 50 }),
      holding("top", "mid", { kind: "control" }),
      holding("fund", "top", { sharePercent: 49.9 }),
    ];
    expect(groups(facts([site("plant"), site("other")], holdings))).toEqual([
      ["other", 50],
      ["top", 50],
    ]);
  });

  it("split a joint venture by shares; a part without a share is not attributed", () => {
    const ventures = (share: number | null) => [
      holding("a", "jv", { kind: "venture", sharePercent: 60 }),
      holding("b", "jv", { kind: "venture", sharePercent: share }),
    ];
    expect(groups(facts([site("jv")], ventures(40)))).toEqual([
      ["a", 60],
      ["b", 40],
    ]);
    expect(groups(facts([site("jv")], ventures(null)))).toEqual([
      ["a", 60],
      [null, 40],
    ]);
    expect(groups(facts([site("jv")], ventures(70)))).toEqual([[null, 100]]);
  });

  it("end at circles and at contradictions", () => {
    const circle = [holding("a", "b", { kind: "control" }), holding("b", "a", { kind: "control" })];
    expect(groups(facts([site("a")], circle))).toEqual([[null, 100]]);
    const disputed = [
      holding("a", "b", { sharePercent: 60 }),
      holding("a", "b", { id: "again", sharePercent: 30 }),
    ];
    expect(groups(facts([site("b")], disputed))).toEqual([[null, 100]]);
  });

  it("fall back to the operator, and are unattributed when operators differ", () => {
    expect(groups(facts([site("plant", { operators: ["op"] })]))).toEqual([["op", 100]]);
    expect(groups(facts([site("plant", { operators: ["op", "another"] })]))).toEqual([[null, 100]]);
  });
});

describe("quantities", () => {
  const given = facts(
    [site("a"), site("b", { countries: ["AU"] }), site("c")],
    [],
    [
      { claimId: "old", site: "a", amount: 900, assertedOn: "2020-01-01" },
      { claimId: "new", site: "a", amount: 300, assertedOn: "2024-01-01" },
      { claimId: "only", site: "b", amount: 100, assertedOn: null },
    ],
  );

  it("are never mixed with numbers of sites", () => {
    const result = concentration(given, "country", "quantity");
    expect(result.without).toEqual(["c"]);
    expect(result.shares.map(({ key, percent, claims }) => [key, percent, claims])).toEqual([
      ["CN", 75, ["new"]],
      ["AU", 25, ["only"]],
    ]);
    expect(concentration(given, "country", "sites").counted).toHaveLength(3);
  });

  it("make the index: 75² + 25²", () => {
    expect(concentration(given, "country", "quantity").index).toEqual({ low: 6250, high: 6250 });
    const unknown = facts([site("a"), site("b", { countries: [] })]);
    expect(concentration(unknown, "country", "sites").index).toEqual({ low: 2500, high: 10_000 });
    expect(concentration(facts([]), "country", "sites")).toMatchObject({
      shares: [],
      index: { low: 0, high: 0 },
    });
  });
});

const NAMES = ["a", "b", "c", "d", "e", "f"];
const world: fc.Arbitrary<ConcentrationFacts> = fc.record({
  sites: fc.uniqueArray(
    fc.record({
      slug: fc.constantFrom(...NAMES),
      countries: fc.uniqueArray(fc.constantFrom("CN", "AU", "US"), { maxLength: 2 }),
      operators: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
      edges: fc.constant(["x"]),
    }),
    { selector: ({ slug }) => slug, minLength: 1 },
  ),
  holdings: fc.array(
    fc.record({
      id: fc.uuid(),
      owner: fc.constantFrom(...NAMES),
      owned: fc.constantFrom(...NAMES),
      kind: fc.constantFrom("share", "control", "venture"),
      sharePercent: fc.option(fc.integer({ min: 1, max: 100 })),
    }),
    { maxLength: 12 },
  ),
  quantities: fc.array(
    fc.record({
      claimId: fc.uuid(),
      site: fc.constantFrom(...NAMES),
      amount: fc.integer({ min: 1, max: 100_000 }),
      assertedOn: fc.option(fc.constantFrom("2020-01-01", "2024-06-01")),
    }),
    { maxLength: 8 },
  ),
});
const question = fc.tuple(
  fc.constantFrom("country" as const, "group" as const),
  fc.constantFrom("sites" as const, "quantity" as const),
);

describe("of any world", () => {
  it("shares add up to a hundred, including the unattributed one", () => {
    fc.assert(
      fc.property(world, question, (given, [by, measure]) => {
        const { shares, counted, index } = concentration(given, by, measure);
        const sum = shares.reduce((all, { percent }) => all + percent, 0);
        expect(sum).toBeCloseTo(counted.length === 0 ? 0 : 100, 6);
        expect(index.low).toBeLessThanOrEqual(index.high + 1e-6);
        expect(index.high).toBeLessThanOrEqual(10_000 + 1e-6);
      }),
    );
  });

  it("the order of facts changes nothing", () => {
    fc.assert(
      fc.property(world, question, (given, [by, measure]) => {
        const turned = {
          sites: given.sites.toReversed(),
          holdings: given.holdings.toReversed(),
          quantities: given.quantities.toReversed(),
        };
        const of = (facts: ConcentrationFacts) =>
          concentration(facts, by, measure).shares.map(({ key, percent, edges, claims }) => ({
            key,
            percent: percent.toFixed(6),
            edges,
            claims,
          }));
        expect(of(turned)).toEqual(of(given));
      }),
    );
  });
});

describe("who is counted", () => {
  it("a site that makes nothing is known, and has no share", () => {
    const found = concentration(
      facts(
        [site("a"), site("b")],
        [],
        [
          { claimId: "1", site: "a", amount: 5, assertedOn: null },
          { claimId: "2", site: "b", amount: 0, assertedOn: null },
        ],
      ),
      "country",
      "quantity",
    );
    expect(found).toMatchObject({ counted: ["a"], without: [], index: { low: 10_000 } });
  });

  it("a part is not counted in addition to the whole", () => {
    const quantities = [
      { claimId: "1", site: "parent", amount: 10_000, assertedOn: null },
      { claimId: "2", site: "part", amount: 4_000, assertedOn: null },
      { claimId: "3", site: "other", amount: 10_000, assertedOn: null },
    ];
    const given = facts(
      [site("parent"), site("part"), site("other")],
      [holding("parent", "part", { kind: "control" })],
      quantities,
    );
    const found = concentration(given, "group", "quantity");
    expect(found.shares.map(({ key, percent }) => [key, percent])).toEqual([
      ["other", 50],
      ["parent", 50],
    ]);
    expect(found.within).toEqual(["part"]);
    expect(concentration(given, "country", "sites").counted).toEqual(["other", "parent"]);
  });

  it("a minority holder takes nothing from the operator, a parent does", () => {
    const plant = site("plant", { operators: ["l"] });
    expect(groups(facts([plant], [holding("m", "plant", { sharePercent: 10 })]))).toEqual([["l", 100]]);
    expect(groups(facts([plant], [holding("h", "l", { sharePercent: 80 })]))).toEqual([["h", 100]]);
  });

  it("a parent and a majority holder that are two contradict each other", () => {
    const rivals = [holding("a", "x", { kind: "control" }), holding("b", "x", { sharePercent: 60 })];
    expect(groups(facts([site("x")], rivals))).toEqual([[null, 100]]);
  });
});
