import fc from "fast-check";
import { expect, it } from "vitest";
import { searchPieces } from "./pieces";

it("leaves a usual text whole, and omits nothing of any text", () => {
  expect(searchPieces("Short.\nAnd more.")).toEqual(["Short.\nAnd more."]);
  expect(searchPieces("")).toEqual([""]);
  const word = fc.constantFrom("稀土", "稀", "rare ", "earth, ", "。", "\n", "x".repeat(50), "😀");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3000, size: "max" }), (words) => {
      expect(searchPieces(words.join("")).join("")).toBe(words.join(""));
    }),
    { numRuns: 30 },
  );
});

it.each([
  ["lines", "稀土市场。\n"],
  ["sentences", "稀土市场。"],
  ["words", "rare earth "],
  ["nothing", "稀"],
])("repeats no word in a piece more often than its positions are stored, in a text of %s", (_, part) => {
  const pieces = searchPieces(part.repeat(1000));
  expect(pieces.length).toBeGreaterThan(3);
  for (const piece of pieces) expect(piece.split(part).length - 1).toBeLessThanOrEqual(255);
});

it("cuts 5 MB without stopping", () => {
  expect(searchPieces("a ".repeat(2_500_000)).length).toBeGreaterThan(1000);
});
