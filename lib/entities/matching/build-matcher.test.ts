import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { careOf } from "@/lib/field/test-name-care";
import { Catalogue } from "../schema";
import { buildMatcher, type KnownName } from "./build-matcher";
import { folded, units } from "./units";

const { entities } = Catalogue.parse({
  entities: JSON.parse(readFileSync("fields/rare-earths/entities.json", "utf8")),
  relationships: [],
});
const CARE = careOf("rare-earths");
const NAMES: KnownName[] = entities.flatMap(({ slug, kind, country, names }) =>
  names.map(({ value }) => ({ entityId: slug, kind, value, country })),
);
const matcher = buildMatcher(NAMES, CARE);
const found = (text: string) =>
  matcher.find(text).map(({ start, end, entityId }) => [text.slice(start, end), entityId]);

describe("names in a text", () => {
  it("takes the longest name, at every place", () => {
    expect(found("Lynas Malaysia plant; Lynas Rare Earths; Lynas.")).toEqual([
      ["Lynas Malaysia plant", "lynas-malaysia-plant"],
      ["Lynas Rare Earths", "lynas-rare-earths"],
      ["Lynas", "lynas-rare-earths"],
    ]);
  });

  it("takes Chinese names by the longest run", () => {
    expect(found("北方稀土与包头稀土研究院在包头，钕铁硼和钕。")).toEqual([
      ["北方稀土", "china-northern-rare-earth"],
      ["包头稀土研究院", "brire"],
      ["包头", "baotou"],
      ["钕铁硼", "ndfeb-magnet"],
      ["钕", "neodymium"],
    ]);
  });

  it.each([
    ["Lynas's results", "Lynas"],
    ["Lynas’ results", "Lynas"],
    ["NdFeB magnets", "NdFeB magnets"],
    ["a rare earth permanent magnet", "rare earth permanent magnet"],
    ["the White Mesa mill", "White Mesa Mill"],
    ["Baotou Iron and Steel (Group)", "Baotou Iron & Steel (Group)"],
    ["the Shin\u2011Etsu Chemical works", "Shin-Etsu Chemical"],
    ["Sillama\u0308e works", "Sillamäe"],
    ["Ly\u200bnas works", "Lynas"],
  ])("knows %j by its possessive, plural, case, hyphen or form", (text, name) => {
    expect(found(text)).toHaveLength(1);
    expect(found(text)[0]?.[0]?.normalize("NFC").replace("\u200b", "").length).toBe(
      name === "Baotou Iron & Steel (Group)" ? name.length + 2 : name.length,
    );
  });

  it.each([
    "Lynasian",
    "xLynas",
    "Lynas2",
    "energy fuels the economy",
    "less common metals than these",
    "the mountain pass",
    "China Northern\nRare Earth Group",
    "Mofcom irel",
  ])("finds nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("short names", () => {
  it("mean an element only near a word of the field, and in its case", () => {
    expect(found("Er oxide, Dy and Tb metals")).toEqual([
      ["Er", "erbium"],
      ["Dy", "dysprosium"],
      ["Tb", "terbium"],
    ]);
    expect(found("Er ist da. Oxide sind teuer. La Paz; the Y-axis; er oxide; Y-oxide")).toEqual([]);
  });

  it("are left to a person when a company's is isolated", () => {
    expect(matcher.find("TDK said so")).toMatchObject([{ entityId: "tdk", ambiguous: true }]);
    expect(matcher.find("TDK's magnet plant")).toMatchObject([{ entityId: "tdk", ambiguous: false }]);
    expect(matcher.find("vac, Vac and VAC-like")).toEqual([]);
  });

  it("are ambiguous when two entities have them", () => {
    const two = buildMatcher([
      { entityId: "a", kind: "Organization", value: "Northern Star" },
      { entityId: "b", kind: "Project", value: "Northern Star" },
    ]);
    expect(two.find("Northern Star")).toMatchObject([{ ambiguous: true }]);
  });
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.constantFrom(...NAMES.map(({ value }) => value)),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(" ", "-", "'s", "s", "\n", "。", "x", "\u200b", "oxide "),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

  it("is matched only at whole words, in order, with the name's own words at the offsets", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const edges = new Set([...units(whole)].flatMap(({ start, end }) => [start, end]));
        let last = 0;
        for (const { start, end, name } of matcher.find(whole)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(edges.has(start) && edges.has(end)).toBe(true);
          expect(insideWord(whole, start) || insideWord(whole, end)).toBe(false);
          const plain = key(name);
          expect([plain, `${plain}s`, `${plain}es`, plain.slice(0, -1)]).toContain(
            key(whole.slice(start, end)),
          );
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("gives the same matches twice, and each match finds itself", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const once = matcher.find(whole);
        expect(matcher.find(whole)).toEqual(once);
        for (const match of once) {
          if (match.name.length <= 3) continue;
          const [again] = matcher.find(whole.slice(match.start, match.end));
          expect(again).toMatchObject({ start: 0, end: match.end - match.start, entityId: match.entityId });
        }
      }),
      { numRuns: 500 },
    );
  });

  const insideWord = (words: string, at: number) =>
    /(?!\p{Script=Han})[\p{L}\p{N}]$/u.test(words.slice(0, at)) &&
    /^(?!\p{Script=Han})[\p{L}\p{N}]/u.test(words.slice(at));
  const key = (words: string) => [...units(words)].map(({ raw }) => folded(raw)).join("");
});

it("reads 5 MB with 20,000 entities", () => {
  const many: KnownName[] = Array.from({ length: 20_000 }, (_, index) => ({
    entityId: String(index),
    kind: "Organization",
    value: `China Company ${index} Rare Earth`,
  }));
  const big = buildMatcher([...many, ...NAMES], CARE);
  const sentence =
    "The China Company 77 Rare Earth bought 12 tonnes from Lynas in 包头稀土研究院 last year. ";
  const text = sentence.repeat(Math.ceil(5_000_000 / sentence.length));
  expect(big.find(text).length).toBeGreaterThan(150_000);
});
