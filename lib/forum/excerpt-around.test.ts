import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSearch } from "@/lib/search/parse-search";
import { excerptAround } from "./excerpt-around";

const shown = (text: string, question: string) =>
  excerptAround(text, parseSearch(question))
    .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join("");

test("marks words with their endings, phrases and Chinese", () => {
  expect(shown("Magnets and a magnet.", "magnet")).toBe("[Magnets] and a [magnet].");
  expect(shown("Electromagnets only.", "magnet")).toBe("Electromagnets only.");
  expect(shown("Rare-earth oxide", '"rare earth"')).toBe("[Rare-earth] oxide");
  expect(shown("用途：氧化镨钕。", "镨钕")).toBe("用途：氧化[镨钕]。");
});

test("shows the surroundings of a match far into a text", () => {
  const text = `${"before ".repeat(60)}dysprosium ${"after ".repeat(60)}`;
  const excerpt = shown(text, "dysprosium");
  expect(excerpt).toMatch(/^… before .*\[dysprosium\] after .* …$/);
  expect(excerpt.length).toBeLessThan(300);
});

test("is a piece of the text, whatever is asked", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 600 }),
      fc.string({ maxLength: 30 }),
      (text, question) => {
        const parts = excerptAround(text, parseSearch(question));
        const words = parts.map((part) => part.text).join("");
        expect(text).toContain(words.replace(/^… /, "").replace(/ …$/, ""));
      },
    ),
    { numRuns: 60 },
  );
});
