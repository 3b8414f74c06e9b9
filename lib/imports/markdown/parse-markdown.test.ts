import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outline } from "@/tests/fixtures/imports/outline";
import { BrokenFile } from "../import-file";
import { parseMarkdown } from "./parse-markdown";

const OPTIONS = { access: "subscriber", highlightsAccess: "public" };
const FRONT = "---\ntitle: A note\naccess: public\n---\n";
const read = (text: string) => parseMarkdown(text, OPTIONS);
const body = (text: string) =>
  outline(read(`${FRONT}\n${text}`))
    .split("\n\n")[1]
    ?.split("\n") ?? [];
const refusal = (text: string): { line: number | null; message: string; field: string } | null => {
  try {
    read(text);
    return null;
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return { line: error.line, message: error.message, field: error.field };
  }
};

describe("Markdown with front matter", () => {
  it("gives every field, with the lines of what must exist", () => {
    const report = read(
      `---\ntitle: "Kilns: a note"\nslug: kilns\nstandfirst: Two fires\noffer: What is inside\nauthors: [ann, bo]\npublishedAt: 2026-11-12\nhighlights:\n  - First **point**\n  - Second\ntags: [kilns]\nentities:\n  - stonebeck\naccess: public\nhighlightsAccess: registered\n---\n# Kilns: a note\n\nOpen.\n\n<!-- access: subscriber -->\n\nClosed.\n`,
    );
    expect(outline(report)).toBe(
      "title Kilns: a note\nslug kilns\nstandfirst Two fires\ndate 2026-11-12T00:00:00Z\n\nhighlights registered\n  - First {bold: point}\n  - Second\np Open.\n--- subscriber\np Closed.\n\n",
    );
    expect(report.authors).toEqual([
      { value: "ann", line: 6 },
      { value: "bo", line: 6 },
    ]);
    expect(report.entities).toEqual([{ value: "stonebeck", line: 13 }]);
    expect(report.levels).toEqual([
      { value: "registered", line: 15 },
      { value: "public", line: 14 },
      { value: "subscriber", line: 21 },
    ]);
  });

  it("gives each paywall the text written for its level", () => {
    const body =
      "Open.\n\n<!-- access: subscriber -->\n\nClosed.\n\n<!-- access: professional -->\n\nMore.\n";
    const offers = "offers:\n  professional: Five questions\n  registered: Never shown\n";
    const report = read(`---\ntitle: Kilns\naccess: public\n${offers}---\n${body}`);
    expect(report.document.content.filter(({ type }) => type === "paywall")).toEqual([
      { type: "paywall", attrs: { access: "subscriber" } },
      { type: "paywall", attrs: { access: "professional", offer: "Five questions" } },
    ]);
    expect(report.notices).toMatchObject([{ kind: "dropped", line: 6, what: "The offer for “registered”" }]);
  });

  it("begins at the requested level when it sets none, and says so", () => {
    const report = read("# Kilns\n\nWords.\n");
    expect(report.title).toBe("Kilns");
    expect(report.document.content[0]).toMatchObject({ type: "paywall", attrs: { access: "subscriber" } });
    expect(report.notices).toMatchObject([{ kind: "guessed" }]);
  });

  it.each([
    ["an unclosed front matter", "---\ntitle: x\n\nWords", 1, "not closed"],
    ["broken YAML", "---\ntitle: x\ntags: [a\n---\n", 3, "YAML"],
    ["an unknown field", "---\ntitle: x\nacess: public\n---\n", 3, "no field “acess”"],
    ["a field twice", "---\ntitle: x\ntitle: y\n---\n", 3, "unique"],
    ["a list where text is due", "---\ntitle: [x]\n---\n", 2, "must be text"],
    ["text where a list is due", "---\ntitle: x\nentities: a\n---\n", 3, "list"],
    ["a bad date", "---\ntitle: x\npublishedAt: 12/11/2026\n---\n", 3, "2026-11-12"],
    ["a bad slug", "---\ntitle: x\nslug: Not Good\n---\n", 3, "Lower-case"],
    ["an offer for all walls at once", "---\ntitle: x\noffers: Words\n---\n", 3, "names a level"],
    ["an offer for no level", "---\ntitle: x\noffers:\n  Members Only: Words\n---\n", 4, "names a level"],
    ["a bad level", "---\ntitle: x\naccess: Members Only\n---\n", 3, "access level"],
    ["too long a title", `---\nslug: x\ntitle: ${"a".repeat(10_000)}\n---\n`, 3, "at most 300"],
    ["too long a heading as title", `# ${"a".repeat(10_000)}\n`, 1, "at most 300"],
    ["no title", "Words.\n", 1, "no title"],
  ])("refuses %s, naming the line", (_, text, line, words) => {
    const found = refusal(text);
    expect(found?.message).toContain(words);
    expect(found?.line).toBe(line);
  });
});

describe("blocks", () => {
  it("keeps headings, lists, quotes, tables, code and rules", () => {
    expect(
      body(
        "## One\n\n##### Deep\n\n- a\n  1. b\n- [x] c\n\n3. d\n\n> q\n>\n> - r\n\n| A | B |\n|:--|--:|\n| 1 | **2** |\n\n```js\nx()\ny\n```\n\n---\n\nEnd",
      ),
    ).toEqual([
      "h2 One",
      "h4 Deep",
      "ul",
      "  - a",
      "    - b",
      "  - ☑ c",
      "ol from 3",
      "  - d",
      "blockquote",
      "  q",
      "    r",
      "table",
      "  *A:left | *B:right",
      "  1:left | {bold: 2}:right",
      "p {code: x()}⏎{code: y}",
      "rule",
      "p End",
    ]);
  });

  it("reads callouts, disclaimers, footnotes, figures and Chinese", () => {
    expect(
      body(
        '> [!NOTE] On scale\n> Small.\n\n> [!CAUTION]\n> Hot\n\n> [!DISCLAIMER]\n> Not advice.\n\nTransfer (成果转化) works.[^a]\n\n![Alt](fig/a.png "Caption | Credit")\n\n[^a]: A *note* with [a link](https://example.org).\n',
      ),
    ).toEqual([
      "callout note On scale",
      "  Small.",
      "callout caution ",
      "  Hot",
      "disclaimer",
      "  Not advice.",
      "p Transfer ({zh-Hans: 成果转化}) works.[^a: A note with a link (https://example.org).]",
      "figure Alt / Caption / Credit",
    ]);
  });

  it("reads marks, and honours sub and sup alone of HTML", () => {
    expect(body("**a** *b* ~~c~~ `d` [e](https://x.org) H<sub>2</sub>O <b>f</b> <u>g</u>")).toEqual([
      "p {bold: a} {italic: b} {strike: c} {code: d} {link https://x.org: e} H{subscript: 2}O f g",
    ]);
  });

  it("reads every demonstration report", () => {
    const folder = "prisma/seed/reports";
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
      expect(read(readFileSync(`${folder}/${name}`, "utf8")).document.content.length).toBeGreaterThan(5);
    }
  });
});

describe("what must not be imported", () => {
  it.each([
    ["a script", "Fine.\n\n<script>alert(1)</script>", 8, "<script>"],
    ["a script in a sentence", "Fine <script>x</script>", 6, "<script>"],
    ["a style", "<style>p{}</style>", 6, "<style>"],
    ["an iframe in a list", "- a\n- <iframe src=x></iframe>", 7, "<iframe>"],
    ["a handler", '<b onclick="x()">b</b>', 6, "handlers"],
    ["a javascript link", "a\n\n[b](javascript:alert(1))", 8, "javascript:"],
    ["a hidden javascript link", "[b](java&#10;script:alert(1))", 6, "javascript:"],
    ["a data link", "[b](<data:text/html,x>)", 6, "data:"],
    ["a picture elsewhere", "![a](https://x.org/a.png)", 6, "not an address"],
    ["a picture above", "![a](../a.png)", 6, "within the folder"],
    ["a picture in a sentence", "a ![b](c.png) d", 6, "paragraph of its own"],
    ["a table in a list", "- a\n\n  | A |\n  |---|\n  | 1 |", 8, "table"],
    ["deep nesting", `${"> ".repeat(40)}a`, 6, "deep"],
  ])("refuses %s, naming the line", (_, text, line, words) => {
    const found = refusal(`${FRONT}\n${text}`);
    expect(found?.message).toContain(words);
    expect(found?.line).toBe(line);
  });

  it.each([
    ["in a sentence", "a <!-- access: subscriber --> b"],
    ["in a list", "- a\n\n  <!-- access: subscriber -->\n"],
    ["in a quote", "> <!-- access: subscriber -->"],
    ["with more on its line", "<!-- access: subscriber --> b"],
    ["misspelt", "<!-- acces: subscriber -->"],
    ["named paywall", "<!-- paywall: subscriber -->"],
    ["indented like code", "a\n\n    <!-- access: subscriber -->"],
    ["with dashes for hyphens", "<!– access: subscriber –>"],
    ["inside other HTML", "<div>\n<!-- access: subscriber -->\n</div>"],
    ["without a level", "<!-- access: -->"],
    ["with two levels", "<!-- access: a b -->"],
  ])("never overlooks an access line %s", (_, text) => {
    expect(refusal(`${FRONT}\n${text}`)?.field).toBe("access");
  });

  it("keeps the words of dropped links, and drops other comments", () => {
    const report = read(`${FRONT}\n[a](page.html) <!-- a remark -->\n\n<!-- another -->\n`);
    expect(outline(report)).toContain("p a");
    expect(report.notices.filter(({ kind }) => kind === "dropped")).toHaveLength(3);
  });
});

describe("long documents", () => {
  const section = (at: number) =>
    `## Section ${at}\n\nWords about kilns [here][kiln] and there.[^n]\n\n- a\n- b\n\n  still b\n\n\`\`\`\n## not a heading ${at}\n\nNor this\n\`\`\`\n\n`;
  const long = (count: number) =>
    `${Array.from({ length: count }, (_, at) => section(at)).join("")}\n[kiln]: https://example.org/kiln\n[^n]: The note.\n`;

  it("give the same result parsed in parts as parsed whole", () => {
    const blocks = body(long(300));
    expect(blocks.filter((line) => line.startsWith("h2 "))).toHaveLength(300);
    expect(blocks.filter((line) => line.includes("{link https://example.org/kiln: here}"))).toHaveLength(300);
    expect(blocks.filter((line) => line.includes("[^n") && line.includes("The note."))).toHaveLength(300);
    expect(blocks.filter((line) => line.includes("not a heading"))).toHaveLength(300);
  });

  it("of 5 MB are parsed before the test times out, or refused with a reason", () => {
    const paragraph = `${"The kiln has two fires and nobody knows which of them came first. ".repeat(14)}\n\n`;
    expect(body(paragraph.repeat(5400)).length).toBe(5400);
    expect(refusal(`${FRONT}\n${"a\n\n".repeat(21_000)}`)?.message).toContain("20,000 blocks");
    expect(refusal(`${FRONT}\n${"word ".repeat(1_000_000)}`)?.message).toContain("200000 characters");
  }, 90_000);
});
