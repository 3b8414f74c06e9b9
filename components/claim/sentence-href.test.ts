import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceHref } from "./sentence-href";

describe("sentenceHref", () => {
  it("names the block and the very words", () => {
    expect(sentenceHref("a-report", "block-1", "Rare-earth, & more: 稀土")).toBe(
      "/reports/a-report#block-1:~:text=Rare%2Dearth%2C%20%26%20more%3A%20%E7%A8%80%E5%9C%9F",
    );
  });

  it("names a long sentence by whole words at its beginning and end", () => {
    const words = Array.from({ length: 80 }, (_, index) => `word${index}`).join(" ");
    const [, directive = ""] = sentenceHref("r", "b", words).split(":~:text=");
    const [head = "", tail = "", ...none] = directive.split(",").map(decodeURIComponent);
    expect(none).toEqual([]);
    expect(words.startsWith(`${head} `)).toBe(true);
    expect(words.endsWith(` ${tail}`)).toBe(true);
  });

  it("writes any sentence so that it can be read back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (sentence) => {
        const [, directive] = sentenceHref("r", "b", sentence).split(":~:text=");
        const parts = (directive ?? "").split(",").map(decodeURIComponent);
        expect(parts.length).toBeLessThanOrEqual(2);
        const words = sentence
          .replace(/\s+/g, " ")
          .trim()
          .replace(/\p{Surrogate}/gu, "\ufffd");
        if (parts.length === 1) expect(parts[0]).toBe(words);
        expect(directive ?? "").not.toMatch(/[-&\s]/);
      }),
    );
  });
});
