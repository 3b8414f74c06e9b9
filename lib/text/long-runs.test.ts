import fc from "fast-check";
import { expect, it } from "vitest";
import { searchPieces } from "./pieces";
import { hanBigrams, joinedText, latinText, plainForm } from "./tokens";

// Each of these took seconds to minutes: a run was scanned again from each of its letters.
it.each([
  ["a word without an end", "a".repeat(200_000)],
  ["a script without spaces", "คําไทย".repeat(33_000)],
  ["kana", "あ".repeat(200_000)],
  ["a letter with marks without an end", `a${"\u0301".repeat(200_000)}`],
  ["letters with marks", "a\u0301".repeat(100_000)],
  ["digits", "1".repeat(200_000)],
  ["ligatures", "ﷺ".repeat(10_000)],
  ["words without an end, joined", "a-".repeat(100_000)],
])("reads %s in a moment", { timeout: 20_000 }, (_, text) => {
  expect(searchPieces(text).join("")).toBe(text);
  for (const read of [plainForm, joinedText, latinText, hanBigrams]) expect(typeof read(text)).toBe("string");
});

it("removes marks from Latin letters only, and finds joined words wherever they begin", () => {
  expect(plainForm("Goia\u0301\u0302s, Sillamäe, คํา")).toBe("Goias, Sillamae, คํา");
  expect(joinedText("the re-export of 8505.11, O’Brien and Nd/Pr")).toBe("reexport 850511 obrien ndpr");
  const before = (text: string) =>
    text
      .normalize("NFD")
      .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, "")
      .normalize("NFC");
  const letters = fc.array(fc.constantFrom("a", "é", "\u0301", "ก", "\u0e31", "я", "1", " ", "é\u0302"), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(letters, (parts) => {
      expect(plainForm(parts.join(""))).toBe(before(parts.join("")));
    }),
  );
});
