import fc from "fast-check";
import { expect, it } from "vitest";
import { problemOfReason } from "@/lib/checks/reason";
import { inPieces } from "./in-pieces";
import { countWords, sentenceAround, sentences } from "./sentences";

const WORDS = new Intl.Segmenter("en", { granularity: "word" });
const HAN = "稀".repeat(200_000);

it("returns all of a text, each part at its place, and never half a character", () => {
  const text = fc.array(fc.constantFrom("稀土", "rare ", "Earth. ", "\n", "。", "🧲", "x".repeat(40)), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 50 }), (parts, size) => {
      const whole = parts.join("");
      let at = 0;
      for (const { segment, index } of inPieces(WORDS, whole, size)) {
        expect(index).toBe(at);
        expect(whole.startsWith(segment, index)).toBe(true);
        expect(Buffer.from(segment).toString()).toBe(segment);
        at += segment.length;
      }
      expect(at).toBe(whole.length);
    }),
  );
});

it("returns the sentences of a long text as those of its parts", () => {
  const one =
    "The U.S. Department of Energy paid 3.5 million dollars. 包头的报价上涨。 Prices rose, e.g. for Nd.\n";
  const few = sentences(one).map(({ text }) => text);
  const many = sentences(one.repeat(600)).map(({ text }) => text);
  expect(many).toEqual(Array.from({ length: 600 }, () => few).flat());
});

// Each of these took up to minutes.
it("handles the longest paragraph of Han characters without a full stop in a moment", {
  timeout: 30_000,
}, () => {
  expect(problemOfReason(HAN, 1)).not.toBeNull();
  expect(problemOfReason("a ".repeat(100_000), 1)).not.toBeNull();
  expect(countWords(HAN)).toBe(200_000);
  expect(sentences(HAN).length).toBeGreaterThan(0);
  expect(sentenceAround(HAN, 100_000, 100_010).length).toBeGreaterThan(0);
});
