import { describe, expect, it } from "vitest";
import { outline } from "@/tests/fixtures/imports/outline";
import { BrokenFile } from "../import-file";
import { parseMarkdown } from "./parse-markdown";

const OPTIONS = { access: "subscriber", highlightsAccess: "public" };
const FRONT = "---\ntitle: A note\naccess: public\n---\n";
const body = (text: string) =>
  (outline(parseMarkdown(`${FRONT}\n${text}`, OPTIONS)).split("\n\n")[1] ?? "")
    .replace(/\{zh-Hans: ([^{}]*)\}/g, "$1")
    .split("\n")
    .map((line) => line.trimEnd());
const refusal = (text: string): string => {
  try {
    parseMarkdown(text, OPTIONS);
    return "";
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return error.message;
  }
};

describe("more of each kind", () => {
  it.each([
    [
      "products and powers",
      "10*20 mm and 30*40 mm, 10**6 or 10**7",
      "p 10*20 mm and 30*40 mm, 10**6 or 10**7",
    ],
    ["two tildes in ranges", "40~~42 and 160~~165", "p 40~~42 and 160~~165"],
    ["products of other numerals", "4½*Ⅲ*5, 5*百分之五*6, 三万*5*6", "p 4½*Ⅲ*5, 5*百分之五*6, 三万*5*6"],
    ["ranges of other numerals", "0~~二十七万 and 1.0万~~1,000", "p 0~~二十七万 and 1.0万~~1,000"],
    ["more than a fraction", "wrapped\n>¾ t\nlines", "p wrapped >¾ t lines"],
    ["deleted words", "~~gone~~ here", "p {strike: gone} here"],
    ["ranges that look lowered", "USD~40~42 and 5~6~7", "p USD~40~42 and 5~6~7"],
    ["more than, at the margin", "above:\n>1,000 t", "p above: >1,000 t"],
    ["a quote", "> 1,000 t", "blockquote\n  1,000 t"],
    ["plus, at the margin", "it was\n+ 5 t", "p it was + 5 t"],
    [
      "an address next to Chinese",
      "见https://example.org/a_b。价格未变",
      "p 见{link https://example.org/a_b: https://example.org/a_b}。价格未变",
    ],
    [
      "an address that may continue in Chinese",
      "见https://example.org/稀土价格",
      "p 见https://example.org/稀土价格",
    ],
    [
      "an address in a sentence",
      "(see https://example.org/a_(b)_c).",
      "p (see {link https://example.org/a_(b)_c: https://example.org/a_(b)_c}).",
    ],
    ["a box that folds", "> [!warning]- Of 40~42\n> w", "callout caution Of 40~42\n  w"],
    ["a box of another kind", "> [!danger]\n> w", "callout caution\n  w"],
    ["a quote as Obsidian boxes it", "> [!quote] Ann\n> w", "blockquote\n  {bold: Ann}\n  w"],
    ["an unknown box", "> [!odd] T\n> w", "blockquote\n  [!odd] T w"],
    [
      "a link to a heading of a note",
      "see [[Notes#Output]], [[#Here]] and [[Notes#^a1]]",
      "p see Notes > Output, Here and Notes",
    ],
    ["numbers of Windows-1252", "5&#150;6 t", "p 5–6 t"],
    ["references read once", "<p>&amp;lt; 5 &amp;amp; 6</p>", "p &lt; 5 &amp; 6"],
    ["preformatted lines", "<pre>2023 255\n2024 270</pre>", "p 2023 255⏎2024 270"],
    ["definition lists", "<dl><dt>2023</dt><dd>255</dd></dl>", "p 2023\np 255"],
    [
      "cells that span others",
      "<table><tr><td rowspan=2>a</td><td>1</td></tr><tr><td>2</td></tr></table>",
      "table\n  a | 1\n   | 2",
    ],
    ["numbers of a list that do not run on", "1. a\n3. b\n4. c", "ol from 1\n  - a\nol from 3\n  - b\n  - c"],
    ["numbers that are all the same", "1. a\n1. b", "ol from 1\n  - a\n  - b"],
    ["a row with more cells", "| a |\n|---|\n| 1 | 2 |", "table\n  *a | *\n  1 | 2"],
    ["raised digits of a note", "x[^n]\n\n[^n]: 10<sup>6</sup> t", "p x[^n: 10⁶ t]"],
    ["a table in a note", "x[^n]\n\n[^n]: | a | b |\n    |---|---|\n    | 1 | 2 |", "p x[^n: a b 1 2]"],
    ["labels that nothing defines", "[5] and [x][y]", "p [5] and [x][y]"],
  ])("keep %s", (_, text, wanted) => {
    expect(body(text)).toEqual(wanted.split("\n"));
  });

  it("joins lines of Chinese in highlights without a space", () => {
    const report = parseMarkdown(
      `---\ntitle: A note\nhighlights:\n  - 镨钕氧\n    化物 and\n    more\n---\n\nWords`,
      OPTIONS,
    );
    expect(outline(report)).toContain("{zh-Hans: 镨钕氧化物} and more");
  });

  it.each([
    ["a comment that is not closed", "Words <!-- private", "not closed"],
    ["a block that is not closed", "<!-- private\n\nWords", "is not closed by"],
    ["hidden words", '<p style="display: none">private</p>', "hides"],
    ["another hidden element", "<div hidden>private</div>", "hides"],
    ["an unknown element", "<Callout>words</Callout>", "<callout> is not supported"],
    ["words between less and more", "if x <b and c> d", "parsed as a tag"],
    ["a comment of AsciiDoc", "Words\n\n// private words", "comment in some dialects"],
    ["per cent twice", "rose 5%% and %% private %%", "per cent"],
    ["two definitions of a note", "x[^n]\n\n[^n]: one\n\n[^n]: two", "defined here and on line"],
    ["a number too large for a list", "1234567. words", "makes it a list item"],
    ["an embedded file", "![[kiln.png]]", "embeds a file"],
    ["too many signs", "*a ".repeat(2100), "signs of markup"],
  ])("refuse %s, with the line", (_, text, words) => {
    expect(refusal(`${FRONT}\n${text}`)).toMatch(new RegExp(`Line \\d+: .*${words}`));
  });

  it("removes comments of dialects, and leaves code alone", () => {
    const report = parseMarkdown(
      `${FRONT}\na {/* one */} b {>>two<<} c {{/* three */}} d {% comment %}four{% endcomment %}e\n\n[//]: # (five)\n\n\`%% six %%\`\n`,
      OPTIONS,
    );
    expect(outline(report).split("\n\n")[1]).toBe("p a  b  c  d e\np {code: %% six %%}");
    expect(report.notices.filter(({ what }) => what.startsWith("Comment"))).toHaveLength(5);
  });
});

describe("front matter of other systems", () => {
  it("reports all errors at once, with the most similar of our fields", () => {
    const message = refusal(
      "---\ntitle: x\nacess: public\nentitys: [a]\npublishedAt: soon\nslug: Not Good\n---\n",
    );
    expect(message).toMatch(/Line 3: There is no field “acess”. Did you mean “access”\?/);
    expect(message).toMatch(/Line 4: There is no field “entitys”. Did you mean “entities”\?/);
    expect(message).toMatch(/Line 5: publishedAt.*Line 6: slug/);
  });

  it("says how to write a title with a colon", () => {
    expect(refusal("---\ntitle: Terbium: who sells\n---\n")).toContain("Put the title in quotes");
  });

  it("accepts no unknown level, and none below what the file says", () => {
    expect(refusal("---\ntitle: x\nvisibility: tiers\n---\n\nWords")).toContain("names no level");
    expect(() =>
      parseMarkdown("---\ntitle: x\nvisibility: paid\n---\n\nWords", { ...OPTIONS, access: "public" }),
    ).toThrow(/names no level/);
    const paid = parseMarkdown("---\ntitle: x\nvisibility: paid\n---\n\nWords", OPTIONS);
    expect(paid.document.content[0]).toMatchObject({ type: "paywall", attrs: { access: "subscriber" } });
  });
});
