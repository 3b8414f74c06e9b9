import { expect, it } from "vitest";
import { parseQuestion } from "@/lib/search/parse-search";
import { hanRuns, joinedText, latinText } from "./tokens";

it.each([
  ["Goiás and Sillamäe", "goias and sillamae"],
  ["10⁶ t and 270,000¹", "10 6 t and 270 000 1"],
  ["Sm₂Co₁₇", "sm2co17"],
  ["ﬁnal", "final"],
  ["й and が", "й and が"],
])("reads %s as %s", (text, words) => expect(latinText(text)).toBe(words));

it.each([
  ["8505.11 and 2846.90.10", "850511 28469010"],
  ["5,000 t, 1,234,567 and 5’000", "5000 1234567"],
  ["36.71 % and 2.4x", ""],
  ["co-operation of re-exporters", "cooperation reexporters"],
  ["Nd-Pr, Nd/Pr and PrNd", "ndpr"],
  ["a U.S. project of O'Brien’s", "us obriens"],
])("spells %s together as %s", (text, words) => expect(joinedText(text)).toBe(words));

it("reads traditional characters as simplified ones", () => {
  expect(hanRuns("釹鐵硼、中國稀土集團、鏑")).toEqual(["钕铁硼", "中国稀土集团", "镝"]);
});

it("reads a minus before a word, and no other, as an exclusion", () => {
  expect(parseQuestion('magnets -price −"rare earth" Nd-Pr - x')).toMatchObject({
    terms: [
      { kind: "words", words: "magnets" },
      { kind: "words", words: "nd pr" },
      { kind: "words", words: "x" },
    ],
    without: [
      { kind: "words", words: "price" },
      { kind: "words", words: "rare earth" },
    ],
  });
});
