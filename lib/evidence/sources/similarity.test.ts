import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALIKE, likenessOf, shingles } from "./similarity";

const RELEASE =
  "The company said on Monday that its new separation line at Baotou had reached an efficiency of more than 95 per cent, a figure that it did not explain, and that deliveries to two car makers would begin in the spring of next year.";
const WIRE = `BAOTOU (Wire) — ${RELEASE} Shares rose.`;
const OTHER =
  "A ministry published the second batch of quotas for the year on Friday; they cover light rare earths alone, and traders had expected them two weeks earlier than they came.";
const RELEASE_ZH =
  "公司周一表示其位于包头的新分离线效率已超过百分之九十五并将于明年春季开始向两家汽车制造商交付产品";

const alike = (one: string, other: string) => likenessOf(shingles(one), shingles(other)).likeness;
const words = fc
  .array(fc.constantFrom("ore", "magnet", "oxide", "quota", "line", "price", "export", "mine", "alloy"), {
    minLength: 14,
    maxLength: 60,
  })
  .map((list) => list.map((word, at) => `${word}${at % 3 === 0 ? at : ""}`).join(" "));

describe("likeness", () => {
  it("recognises a press release in the wire text that copied it, in either language", () => {
    expect(alike(RELEASE, WIRE)).toBe(1);
    expect(alike(RELEASE_ZH, `据新华社报道，${RELEASE_ZH}。`)).toBe(1);
    expect(alike(RELEASE, OTHER)).toBeLessThan(ALIKE);
    expect(alike(RELEASE, RELEASE_ZH)).toBe(0);
  });

  it("gives no result for texts that are too short", () => {
    expect(alike("Prices rose again in May.", "Prices rose again in May.")).toBe(0);
  });

  it("is 1 for one text whatever its case and punctuation", () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(alike(text, `${text.toUpperCase().replaceAll(" ", ", ")}!`)).toBe(1);
      }),
    );
  });

  it("is the same both ways, between 0 and 1, and does not decrease when a text is put into a longer one", () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const there = alike(one, other);
        expect(alike(other, one)).toBe(there);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
        expect(alike(one, `${other} ${one}`)).toBe(1);
      }),
    );
  });
});
