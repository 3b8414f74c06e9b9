import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spelledWords } from "@/lib/text/tokens";
import { askedWords, distance, halves, isOneWord, likely, respelt, slips, withoutLeftOut } from "./spelling";

const word = fc.string({ unit: fc.constantFrom(..."abcdenr"), minLength: 3, maxLength: 9 });

describe("the words that can be misspelt", () => {
  it.each([
    ["Northen Rare Earth", ["northen", "rare", "earth"]],
    ["Goiás", ["goias"]],
    ["LYC ASX:ILU CREG", []],
    ["8505.11 5,000 Dy2O3 10x", []],
    ["“price flor” -magents -“light rare”", ["price", "flor"]],
    ["co-operaton", ["operaton"]],
    ["稀土magent", ["magent"]],
    ["oxide the of", ["oxide"]],
  ])("of %s", (question, right) => {
    expect(askedWords(question).map(({ plain }) => plain)).toEqual(right);
  });

  it("of a report are the words it spells, without numbers and codes", () => {
    expect(spelledWords("The Sillamäe plant: 8505.11, NdFeB, Dy2O3, at 稀土 no. The plant")).toEqual([
      "the",
      "sillamae",
      "plant",
      "ndfeb",
    ]);
  });
});

describe("the distance of two words", () => {
  it.each([
    ["neodynium", "neodymium", 1],
    ["baotuo", "baotou", 1],
    ["lynass", "lynas", 1],
    ["", "abc", 3],
    ["memorandom", "memorandum", 1],
    ["kitten", "sitting", 3],
  ])("%s, %s", (one, other, right) => {
    expect(distance(one, other)).toBe(right);
  });

  it("is symmetric, zero for equal words, and one for every slip", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distance(one, other)).toBe(distance(other, one));
        expect(distance(one, one)).toBe(0);
        if (one !== other) expect(distance(one, other)).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abc"), minLength: 4, maxLength: 6 }), (one) => {
        for (const slip of slips(one)) expect(distance(one, slip)).toBe(1);
      }),
    );
  });
});

describe("what may have been meant", () => {
  it.each([
    ["lynes", ["lines", "lynas"], ["lynas", "lines"]],
    ["yterbium", ["terbium", "ytterbium"], ["ytterbium", "terbium"]],
    ["perth", ["earth", "worth", "perch"], ["perch"]],
    ["baosteel", ["baogang", "steel", "baotou"], []],
    ["mine", ["mine", "wine", "mink"], ["mink"]],
    ["ysprosium", ["dysprosium"], ["dysprosium"]],
    ["dsyprosium", ["dysprosium"], ["dysprosium"]],
  ])("by %s among %j", (asked, words, right) => {
    expect(likely(asked, words)).toEqual(right);
  });

  it("of a run-together word is every pair of words of three letters or more", () => {
    expect(halves("oxideprice")).toContainEqual(["oxide", "price"]);
    expect(halves("magnet")).toEqual([["mag", "net"]]);
  });
});

it.each([
  ["aluminium", "aluminum", true],
  ["magnetised", "magnetized", true],
  ["sulphide", "sulfide", true],
  ["defence", "defense", true],
  ["labour", "labor", true],
  ["metres", "meters", true],
  ["analyse", "analyze", true],
  ["programme", "program", true],
  ["brine", "bring", false],
  ["alumna", "alumina", false],
])("knows whether %s and %s are one word", (one, other, right) => {
  expect([isOneWord(one, other), isOneWord(other, one)]).toEqual([right, right]);
});

it("replaces words in the case they were typed, and leaves the rest as it is", () => {
  const question = "“Northen  Raer” MAGENT 8505.11 -Northen";
  const meant: Record<string, string> = { northen: "northern", raer: "rare", magent: "magnet" };
  const replaced = askedWords(question).map((asked) => [asked, meant[asked.plain] ?? ""] as const);
  expect(respelt(question, new Map(replaced))).toBe("“Northern  Rare” MAGNET 8505.11 -Northen");
  expect(withoutLeftOut("Lynas -Malaysia -“rare earth” Nd-Fe-B").trim()).toMatch(/^Lynas\s+Nd-Fe-B$/);
});
