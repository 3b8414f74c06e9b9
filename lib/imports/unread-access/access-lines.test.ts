import { describe, expect, it } from "vitest";
import { BrokenFile } from "../import-file";
import { readReport } from "../read-report";

const OPTIONS = {
  access: "subscriber",
  highlightsAccess: "public",
  levels: [
    "public",
    "Public",
    "registered",
    "Registered",
    "subscriber",
    "Subscriber",
    "professional",
    "Professional",
    "desk-plus",
    "Desk Plus",
  ],
};
const FRONT = "---\ntitle: A note\naccess: public\n---\n\nOpen words.\n\n";
const refusal = (
  text: string,
  name = "note.md",
): { line: number | null; field: string; message: string } | null => {
  try {
    readReport({ name, bytes: new Uint8Array(Buffer.from(text)) }, OPTIONS);
    return null;
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return { line: error.line, field: error.field, message: error.message };
  }
};

/** Text that could be meant as an access line but is not one, with its line number after the front matter. */
const ALMOST: readonly [string, string, number?][] = [
  ["in a paragraph of HTML, of a level with a common name", "<p>access: registered</p>"],
  ["three hyphens", "<!--- access: subscriber --->"],
  ["not closed", "<!-- access: subscriber"],
  ["wrongly closed", "<!-- access: subscriber ->"],
  ["closed with a space", "<!-- access: subscriber -- >"],
  ["closed by a bracket alone", "<!-- access: subscriber >"],
  ["a line before it", "<!--\nfor later\naccess: subscriber\n-->", 10],
  ["a comment in a comment", "<!-- <!-- access: subscriber -->"],
  ["a comment in a comment, closed twice", "<!-- <!-- access: subscriber --> -->"],
  ["en dashes", "<!–– access: subscriber ––>"],
  ["an em dash", "<!— access: subscriber —>"],
  ["a Unicode hyphen", "<!‐‐ access: subscriber ‐‐>"],
  ["minus signs", "<!−− access: subscriber −−>"],
  ["wide letters", "<!-- ａｃｃｅｓｓ: subscriber -->"],
  ["a wide colon", "<!-- access： subscriber -->"],
  ["wide brackets", "＜!-- access: subscriber --＞"],
  ["a Cyrillic letter", "<!-- аccess: subscriber -->"],
  ["an equals sign", "<!-- access = subscriber -->"],
  ["an arrow", "<!-- access -> subscriber -->"],
  ["no separator", "<!-- access subscriber -->"],
  ["a hyphen for a colon", "<!-- access - subscriber -->"],
  ["other words", "<!-- subscriber only -->"],
  ["a level alone", "<!-- subscriber -->"],
  ["a level in capitals", "<!-- SUBSCRIBER -->"],
  ["a name with a space", "<!-- Desk Plus -->"],
  ["a common level alone", "<!-- registered -->"],
  ["a level in a sentence of a comment", "<!-- from here for subscriber eyes -->"],
  ["quotes", '<!-- access: "subscriber" -->'],
  ["a level in capitals after the colon", "<!-- access: Subscriber -->"],
  ["a code fence", "```\n<!-- access: subscriber -->\n```", 9],
  ["a code fence with a line before", "```\nx\naccess: subscriber\n```", 10],
  ["a fence that is not closed", "```\nx\n\n<!-- access: subscriber -->\n\nWords", 11],
  ["a fence of tildes", "~~~yaml\naccess: subscriber\n~~~", 9],
  ["indented code", "    <!-- access: subscriber -->"],
  ["a tab before it", "\t<!-- access: subscriber -->"],
  ["code in a line", "Words `<!-- access: subscriber -->` and on"],
  ["raw HTML", "<div>\naccess: subscriber\n</div>", 9],
  ["raw HTML on one line", "<p>access: subscriber</p>"],
  ["a common level in raw HTML", "<p>access: registered</p>"],
  ["character references", "&lt;!-- access: subscriber --&gt;"],
  ["a list", "- access: subscriber"],
  ["a numbered list", "1. <!-- access: subscriber -->"],
  ["a quote", "> access: subscriber"],
  ["a quote in a list", "- > <!-- access: subscriber -->"],
  ["a callout", "> [!NOTE]\n> access: subscriber", 9],
  ["a table", "| access: subscriber | b |\n|---|---|\n| 1 | 2 |"],
  ["two cells", "| a | b |\n|---|---|\n| access | subscriber |", 10],
  ["a comment in a cell", "| a | b |\n|---|---|\n| 1 | <!-- access: subscriber --> |", 10],
  ["a footnote", "Words[^a]\n\n[^a]: <!-- access: subscriber -->", 10],
  ["words of a footnote", "Words[^a]\n\n[^a]: access: subscriber", 10],
  ["a heading", "## access: subscriber"],
  ["a heading underlined", "access: subscriber\n---"],
  ["front matter in the middle", "---\naccess: subscriber\n---", 9],
  ["a comment of Obsidian", "%% access: subscriber %%"],
  ["a comment of Obsidian over lines", "%%\nsubscriber\n%%"],
  ["a comment of Liquid", "{% comment %}access: subscriber{% endcomment %}"],
  ["a comment of MDX", "{/* access: subscriber */}"],
  ["a reference as a comment", "[//]: # (access: subscriber)"],
  ["a reference with a level alone", "[//]: # (subscriber)"],
  ["a shortcode", "{{< paywall subscriber >}}"],
  ["a directive", "::: subscriber"],
  ["brackets", "[access: subscriber]"],
  ["a slash comment", "// access: subscriber"],
  ["rules around it", "--- access: subscriber ---"],
  ["a bare line", "access: subscriber"],
  ["a bare line with a slip", "acess: subscriber"],
  ["a bare line with a slip in the level", "access: subscrber"],
  ["two lines", "access:\n\nsubscriber"],
  ["bold", "**access: subscriber**"],
  ["in the middle of a sentence", "Words and access: subscriber and words."],
  ["a paywall", "<!-- paywall -->"],
  ["members only", "<!--members-only-->"],
  ["more on its line", "<!-- access: subscriber --> Words"],
  ["words before it", "Words <!-- access: subscriber -->"],
  ["a word in bold HTML", "<b>access</b>: subscriber"],
  ["a word cut by HTML", "acc<b>ess</b>: subscriber"],
  ["cells of an HTML table", "<table><tr><td>access</td><td>subscriber</td></tr></table>"],
  ["cells on two lines", "<table><tr>\n<td>access</td>\n<td>subscriber</td>\n</tr></table>", 9],
  ["a list of definitions in HTML", "<dl><dt>access</dt><dd>subscriber</dd></dl>"],
  ["a definition", "access\n: subscriber"],
  ["a class", '<div class="subscriber">\n\nWords\n\n</div>'],
  ["a class of several", "<div class='note subscribers-only'>\n\nWords\n\n</div>"],
  ["an anchor", '<a id="subscriber"></a>'],
  ["a paywall's class", '<div class="paywall"></div>'],
  ["an attribute list", "## Heading {.subscriber}"],
  ["a directive with a level", "::access{level=subscriber}"],
  ["an admonition", "!!! subscriber"],
  ["a condition", "{% if subscriber %}"],
  ["an environment", "\\begin{subscriber}"],
  ["the language of code", "```subscriber\nx\n```"],
  ["the word as the language of code", "```access\nsubscriber\n```"],
  ["a list of YAML", "access: [public, subscriber]"],
  ["a mapping of YAML", "access: {level: subscriber}"],
  ["a tag of YAML", "access: !!str subscriber"],
  ["words before the colon", "access & above: subscriber"],
  ["a lock", "🔒 subscriber"],
  ["a heading with a lock", "# 🔒 Subscriber"],
  ["scissors", "✂--- subscriber ---"],
  ["only", "Subscriber only"],
  ["only, in brackets", "(subscriber only)"],
  ["only, in bold", "**Subscribers only**"],
  ["only, as a heading", "## For subscribers only"],
  ["from here", "From here: subscriber"],
  ["the rest", "The rest is for subscribers."],
  ["letters in circles", "<!-- 🅐🅒🅒🅔🅢🅢: x -->"],
  ["letters in squares", "🅰🅲🅲🅴🆂🆂: 🆂🆄🅱🆂🅲🆁🅸🅱🅴🆁"],
  ["a card of Ghost", "<!--kg-card-begin: paywall-->"],
  ["locked", "<!-- locked -->"],
  ["a level cut short", "<!-- sub -->"],
  ["Chinese", "<!-- 访问级别：订阅者 -->"],
];

describe("text that could be meant as an access line", () => {
  it.each(ALMOST)("is refused with its line: %s", (_, text, line = 8) => {
    const found = refusal(`${FRONT}${text}\n\nLocked words.\n`);
    expect(found).toMatchObject({ field: "access" });
    expect(found?.line).toBe(line);
  });

  it("is refused or parsed, even with invisible characters in it", () => {
    const report = readReport(
      {
        name: "note.md",
        bytes: new Uint8Array(Buffer.from(`${FRONT}<!-- acc\u200bess: sub\u00adscriber -->\n\nLocked.`)),
      },
      OPTIONS,
    );
    expect(report.document.content.map((node) => node.type)).toEqual(["paragraph", "paywall", "paragraph"]);
    expect(refusal(`${FRONT}<!-- acc\u034fess: sub\ufe0fscriber -->\n\nLocked.`)?.field).toBe("access");
  });

  it("is refused in plain text and in front matter", () => {
    const text = "A note on kilns\n\nOpen words of the note.\n\naccess: subscriber\n\nLocked words.\n";
    expect(refusal(text, "note.txt")).toMatchObject({ field: "access", line: 5 });
    expect(refusal(text.replace("access: subscriber", "[Subscriber]"), "note.txt")).toMatchObject({
      line: 5,
    });
    expect(refusal("---\ntitle: x\naccess: public\n# access: subscriber\n---\n\nWords")).toMatchObject({
      line: 4,
    });
    expect(
      refusal('---\ntitle: x\naccess: public\nhighlights:\n  - "<!-- access: subscriber -->"\n---\n\nWords'),
    ).toMatchObject({ field: "access" });
  });

  it("says what it looks like and how to write one", () => {
    expect(refusal(`${FRONT}<!— access: subscriber —>\n`)?.message).toMatch(
      /Line 8: “<!— access: subscriber —>” looks like an access line.*<!-- access: LEVEL -->/,
    );
  });

  it.each([
    "Market access: the road to the mine is open.",
    "Access to the site is by rail.",
    "- Access: rail",
    "The public registered its doubts; a professional would not.",
    "## Professional buyers",
    "<!-- ask Ann about the figure for public works in June -->",
    "- [ ] ask",
    "Public\n\nWords",
    "| Access | Road |\n|---|---|\n| Port | 12 km |",
    "Tier 1 suppliers, tier 2 suppliers and the public sector.",
    "See [Subscriber](/pricing) for more.",
    "## Subscribers",
    "The rest is for later.",
    "## Premium over the spot price",
    "| Premium | from | to |\n|---|---|---|\n| 5 | 1 | 2 |",
    '<span class="professional-services">Words</span>',
    "<!-- cut here if too long -->",
    "<!--more-->",
    "Access\n\nThe road is open to the public.",
  ])("leaves ordinary words alone: %s", (text) => {
    expect(refusal(`${FRONT}${text}\n`)).toBe(null);
  });
});
