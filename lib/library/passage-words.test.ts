import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords, placeOfWords } from "./passage-words";

describe("marked words in the text of a block", () => {
  it.each([
    ["white space of the page", "One  two\nthree", "two three", { quote: "two\nthree", before: "One  " }],
    ["cells joined by the browser", "NdPr\t95\nDy\t270", "NdPr95Dy", { quote: "NdPr\t95\nDy", before: "" }],
    ["raised digits", "about 10⁶ t a year", "106 t", { quote: "10⁶ t", before: "about " }],
    ["Chinese", "稀土矿产品价格", "产品", { quote: "产品", before: "稀土矿" }],
  ])("are found over %s", (_name, text, quote, found) => {
    expect(findWords(text, quote, "")).toEqual(found);
  });

  it("are not found where other words are", () => {
    expect(findWords("Lynas makes oxides", "Lynas made oxides", "")).toBeNull();
    expect(findWords("Lynas", "   ", "")).toBeNull();
  });

  it("are the ones that had the same words before them", () => {
    const text = "China rose. Malaysia rose. Vietnam rose.";
    expect(placeOfWords(text, "rose", "Malaysia ")?.start).toBe(text.indexOf("rose", 20));
    expect(placeOfWords(text, "rose", "")?.start).toBe(6);
  });

  it("are found again at their place, whatever the text", () => {
    const word = fc.constantFrom("a", "b", " ", "\n", "\t", "⁶", "土", "𠮷", "ß");
    const texts = fc.array(word, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const quote = text.slice(start, end).trim();
        fc.pre(quote !== "" && !/\p{Surrogate}/u.test(quote));
        const at = text.indexOf(quote, start);
        const place = placeOfWords(text, quote, text.slice(0, at));
        expect(place && text.slice(place.start, place.end)).toBe(quote);
        expect(place?.start).toBe(at);
      }),
    );
  });
});
