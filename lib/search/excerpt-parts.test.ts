import fc from "fast-check";
import { expect, it } from "vitest";
import { excerptParts, openEnded, wholeWords } from "./excerpt-parts";

const MARKS = { open: "\ue000", close: "\ue001" };

it("splits a marked text, and marks Han runs", () => {
  expect(excerptParts("a \ue000b\ue001 c 稀土", MARKS, ["稀土"])).toEqual([
    { text: "a ", hit: false },
    { text: "b", hit: true },
    { text: " c ", hit: false },
    { text: "稀土", hit: true },
  ]);
});

it("keeps every word, whatever the marks", () => {
  const piece = fc.constantFrom("a", "稀土", "稀", " ", "<b>", MARKS.open, MARKS.close);
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const marked = pieces.join("");
      const joined = excerptParts(marked, MARKS, ["稀土", "稀"])
        .map(({ text }) => text)
        .join("");
      expect(joined).toBe(marked.replace(/\s+/g, " ").replace(/[\ue000\ue001]/g, ""));
    }),
  );
});

it.each([
  ["licence for export", "… licence for export …"],
  ["The end.", "The end."],
  [") held 3", "… held 3 …"],
])("shows that %j is a fragment", (fragment, shown) => expect(openEnded(fragment)).toBe(shown));

it.each([
  ["…fore the ore, 稀土 and mo…", "… the ore, 稀土 and  …"],
  ["稀土研究院…", "稀土研究院 …"],
  ["whole", "whole"],
])("cuts %j at whole words", (window, shown) => expect(wholeWords(window)).toBe(shown));
