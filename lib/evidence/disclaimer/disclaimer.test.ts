import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFFILIATIONS, CREDIBILITIES, RELIABILITIES, STATUSES } from "../grades";
import type { DisclaimerItemView } from "../types";
import { asSeen, coverage, isSound, type Standing, sameItems } from "./disclaimer";
import { disclaimerWords, type Piece } from "./disclaimer-words";

type Row = Standing & DisclaimerItemView;

const source = (slug: string) => ({ slug, name: `The ${slug}`, country: "CN" });

const row = (claimId: string, wanted: Partial<Row> = {}): Row => ({
  claimId,
  blockId: `block-${claimId}`,
  minRank: 0,
  position: 0,
  stateAffiliation: "affiliated",
  reliability: "C",
  credibility: 6,
  status: "asserted",
  source: source("daily"),
  voice: null,
  voiceAffiliation: null,
  voiceName: null,
  own: false,
  ...wanted,
});

const Rows = fc
  .array(
    fc.record({
      claimId: fc.constantFrom("a", "b", "c", "d"),
      blockId: fc.constantFrom("x", "y"),
      minRank: fc.constantFrom(0, 10, 20),
      stateAffiliation: fc.constantFrom(null, ...AFFILIATIONS),
      reliability: fc.constantFrom(null, ...RELIABILITIES),
      credibility: fc.constantFrom(null, ...CREDIBILITIES),
      status: fc.constantFrom(null, ...STATUSES),
      source: fc.constantFrom(null, source("daily"), source("wire"), { ...source("paper"), country: null }),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(
      (each, position): Row => ({
        ...each,
        position,
        voice: null,
        voiceAffiliation: null,
        voiceName: null,
        own: false,
      }),
    ),
  );

describe("coverage", () => {
  it("leaves out claims that are corroborated, A or B, and 1 or 2; F and 6 are not good", () => {
    const sound = { status: "corroborated", reliability: "B", credibility: 2 } as const;
    expect(isSound(sound)).toBe(true);
    expect(isSound({ ...sound, status: "asserted" })).toBe(false);
    expect(isSound({ ...sound, reliability: "F" })).toBe(false);
    expect(isSound({ ...sound, credibility: 3 })).toBe(false);
    expect(isSound({ ...sound, credibility: 6 })).toBe(false);
    expect(isSound({ reliability: null, credibility: null, status: null })).toBe(false);
  });

  it("covers no claim twice, every claim that needs it, and none that does not, in any order", () => {
    fc.assert(
      fc.property(Rows, fc.func(fc.integer()), (rows, weight) => {
        const covered = coverage(rows);
        const ids = covered.map((item) => item.claimId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(
          new Set(rows.filter((each) => !isSound(each)).map((each) => each.claimId)),
        );
        expect(covered.length === 0).toBe(rows.every(isSound));
        const shuffled = [...rows].sort((a, b) => weight(a.position) - weight(b.position));
        expect(coverage(shuffled)).toEqual(covered);
      }),
    );
  });

  it("refers to the occurrence that most readers see", () => {
    const rows = [
      row("a", { minRank: 20, position: 0, blockId: "locked" }),
      row("a", { minRank: 0, position: 5, blockId: "open" }),
      row("a", { minRank: 0, position: 9, blockId: "later" }),
    ];
    expect(coverage(rows).map((item) => item.blockId)).toEqual(["open"]);
  });
});

describe("asSeen", () => {
  const issued = (issuedAt: string, ...items: Row[]) => ({ issuedAt, items });

  it("omits reissues that say nothing new, and begins with the newest", () => {
    const before = row("a");
    const after = row("a", { credibility: 3 });
    const all = [issued("1"), issued("2", before), issued("3", before), issued("4", after), issued("5")];
    expect(asSeen(all).map(({ issuedAt }) => issuedAt)).toEqual(["5", "4", "2"]);
    expect(asSeen([issued("1"), issued("2")])).toEqual([]);
  });

  it("ignores a source's new name", () => {
    expect(sameItems([row("a")], [row("a", { source: source("renamed") })])).toBe(true);
  });
});

const text = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) =>
      typeof piece === "string" ? piece : "claimId" in piece ? `[${piece.claimId}]` : piece.source.name,
    )
    .join("");

describe("disclaimerWords", () => {
  it("groups by affiliation, country and reliability, and singles out contested and refuted claims", () => {
    const items = [
      row("a"),
      row("b", { source: source("wire"), status: "contested" }),
      row("c", { source: null, stateAffiliation: null, reliability: null, status: null, credibility: null }),
      row("d", { reliability: "A", stateAffiliation: "none", status: "corroborated", credibility: 3 }),
    ];
    expect(disclaimerWords(items).map(text)).toEqual([
      "[a] and [b] rest on sources in China, The daily and The wire (state-affiliated, fairly reliable). None is corroborated. Contested by another claim: [b]. ",
      "[d] rests on a source in China, The daily (no known state affiliation, completely reliable). Corroborated independently: [d]. ",
      "[c] rests on no source document. Not corroborated. Not assessed yet: [c].",
    ]);
  });

  it("names every claim it covers once at the beginning of a paragraph", () => {
    fc.assert(
      fc.property(Rows, (rows) => {
        const items = coverage(rows);
        const leading = disclaimerWords(items).flatMap((pieces) => {
          const end = pieces.findIndex((piece) => typeof piece === "string" && /^ rests? on $/.test(piece));
          return pieces
            .slice(0, end)
            .flatMap((piece) => (typeof piece !== "string" && "claimId" in piece ? [piece.claimId] : []));
        });
        expect(leading.sort()).toEqual(items.map((item) => item.claimId).sort());
        expect(disclaimerWords(items).length === 0).toBe(items.length === 0);
      }),
    );
  });

  it("says that the other of two is not corroborated", () => {
    const words = disclaimerWords([row("a"), row("b", { status: "corroborated" })])
      .map(text)
      .join("");
    expect(words).toContain("Corroborated independently: [b]. The other is not corroborated.");
  });

  it("does not call an act uncorroborated, which is its own proof", () => {
    const act = row("a", { status: "enacted", reliability: "A", credibility: 1 });
    const words = (...rows: Row[]) => disclaimerWords(rows).map(text).join("");
    expect(words(act)).toBe(
      "[a] rests on a source in China, The daily (state-affiliated, completely reliable). The act itself: [a]. ",
    );
    expect(words(act, row("b", { reliability: "A" }))).toContain(
      "The act itself: [a]. The other is not corroborated.",
    );
  });

  it("names the party behind the words, and the desk's own compilations", () => {
    const items = [
      row("a", {
        stateAffiliation: "none",
        voice: "asserter",
        voiceAffiliation: "owned",
        voiceName: "China Northern",
      }),
      row("b", {
        stateAffiliation: "none",
        voice: "origin",
        voiceAffiliation: "affiliated",
        voiceName: "Release of May",
      }),
      row("c", { own: true }),
    ];
    const [paper = "", own = ""] = disclaimerWords(items).map(text);
    expect(paper).toContain("[a] is the word of China Northern (state-owned).");
    expect(paper).toContain("[b] is a copy of a state-affiliated source’s text, “Release of May”.");
    expect(own).toMatch(/^\[c\] rests on our own compilation, The daily \(fairly reliable\)\./);
  });

  it.each([
    ["US", "in the United States"],
    ["GB", "in the United Kingdom"],
    ["NL", "in the Netherlands"],
    ["CZ", "in Czechia"],
    ["RU", "in Russia"],
    ["PH", "in the Philippines"],
    ["CD", "in the Democratic Republic of the Congo"],
    ["HK", "in Hong Kong"],
    ["CF", "in the Central African Republic"],
    ["BS", "in the Bahamas"],
    ["MV", "in the Maldives"],
    ["KR", "in South Korea"],
    ["GM", "in the Gambia"],
    ["AE", "in the United Arab Emirates"],
    ["MM", "in Myanmar"],
    ["CN", "in China"],
  ])("%s is %s", (country, words) => {
    const [pieces = []] = disclaimerWords([row("a", { source: { ...source("daily"), country } })]);
    expect(text(pieces)).toContain(`${words}, `);
  });
});
