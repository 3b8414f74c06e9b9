import { describe, expect, it } from "vitest";
import { LEFTOVERS } from "./leftovers";

const isLeft = (text: string): boolean =>
  LEFTOVERS.some(({ pattern, holds }) => holds.test(text) && pattern.test(text));

describe("markup signs that were not parsed", () => {
  it.each([
    "%% private %%",
    "<!-- private",
    "// private words",
    "See [[Lynas|it]]",
    "is ==much higher== now",
    "a :warning: here",
    "A note^[from a trader]",
    "{% include chart.html %}",
    "*[REO]: rare-earth oxide",
    "$$ BH_{max} = 52 $$",
    "[/] half done",
    "Text {.class #id} more",
    "[toc]",
    "工信部**“第一批指标”**已下达",
    "some __MOFCOM__s",
    "| a |---| b |",
    "a&mdash;b",
    "a&#x2014;b",
    "a&hellip;",
    "::: warning",
    "{++new++}",
    "[text](https://example.org)",
    "||hidden words||",
    "!!! note",
    "words ^block-id1",
    "[@smith2020]",
    "\\newpage",
    "[/b]",
    "'''bold''' words",
    "{noformat}",
    "include::part.adoc[]",
  ])("are found: %s", (text) => {
    expect(isLeft(text)).toBe(true);
  });

  it.each([
    "40~42 万元/吨 and 5 * 6",
    "AT&T; R&D",
    "a == b == c",
    "at 10:30:45, ASX:LYC",
    "C++ and C#",
    "$5 to $6 a kg",
    "x^2 and 10^6",
    "NdPr (Nd/Pr)",
    "see // in a path",
    "5 % of it",
    "a || b",
    "Nd_2Fe_14B",
    "[1] and [a]",
    "rated BBB* by them",
    "{a, b}",
    "— — —",
  ])("are not found in %s", (text) => {
    expect(isLeft(text)).toBe(false);
  });
});
