import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, linksIn, namesIn, parseComment } from "./parse-comment";
import type { Named } from "./types";

const paragraph = (markdown: string, named: Named[] = []) => {
  const [first] = parseComment(markdown, named);
  return first?.type === "paragraph" ? first.children : first;
};
const text = (words: string) => ({ type: "text", text: words });

describe("the Markdown of a comment", () => {
  it("keeps paragraphs, quotes, lists, code and emphasis", () => {
    expect(parseComment("> said\n\n1. a\n2. **b**\n\n```\nx\n```\n\n---").map(({ type }) => type)).toEqual([
      "quote",
      "list",
      "code",
      "rule",
    ]);
    expect(paragraph("*a* ~~b~~ `c`")).toEqual([
      { type: "emphasis", children: [text("a")] },
      text(" "),
      { type: "delete", children: [text("b")] },
      text(" "),
      { type: "code", text: "c" },
    ]);
  });

  it("shows HTML as the text that was typed, pictures as their description, headings as paragraphs", () => {
    expect(paragraph("<b>bold</b> words")).toEqual([text("<b>bold</b> words")]);
    expect(parseComment("<aside>\nwords\n</aside>")).toEqual([
      { type: "paragraph", children: [text("<aside>\nwords\n</aside>")] },
    ]);
    expect(paragraph("![a map](https://example.com/map.png)")).toEqual([text("a map")]);
    expect(paragraph("# Title")).toEqual([{ type: "strong", children: [text("Title")] }]);
  });

  it.each([
    ["see https://example.com/a.", "https://example.com/a", false],
    ["[words](https://example.com)", "https://example.com", false],
    ["<https://example.com/b>", "https://example.com/b", false],
    ["[report](/reports/one)", "/reports/one", true],
  ])("links %s", (markdown, href, own) => {
    expect(paragraph(markdown)).toContainEqual(expect.objectContaining({ type: "link", href, own }));
  });

  it.each([
    "[a](mailto:a@example.com)",
    "[a](//example.com)",
    "[a](ftp://example.com)",
    "[a](data:text/plain,a)",
  ])("does not link %s", (markdown) => expect(paragraph(markdown)).toEqual([text("a")]));

  it("names only those who are known, the longest name first", () => {
    const named = [
      { words: "Ada Lovelace", slug: null },
      { words: "Ada", slug: null },
      { words: "Lynas", slug: "lynas" },
    ];
    expect(paragraph("@Ada Lovelace and @Ada: [[Lynas]], [[Other]], mail@Ada", named)).toEqual([
      { type: "person", name: "Ada Lovelace" },
      text(" and "),
      { type: "person", name: "Ada" },
      text(": "),
      { type: "entity", slug: "lynas", words: "Lynas" },
      text(", [[Other]], mail@Ada"),
    ]);
    expect([...namesIn(parseComment("> @Ada\n- [[Lynas]]", named))]).toEqual(["Ada", "Lynas"]);
  });

  it("counts links wherever they are", () => {
    expect(linksIn(parseComment("> https://a.example\n\n- **https://b.example**\n- [c](/own)"))).toHaveLength(
      2,
    );
  });

  it("cuts an excerpt at a word", () => {
    expect(excerptOf("**Some** words\n\nand more of them", 15)).toBe("Some words and…");
    expect(excerptOf("Short", 15)).toBe("Short");
    expect(excerptOf("- one\n- two\n\n> three\\\nfour", 40)).toBe("one two three four");
  });

  it("parses any text, leads nowhere but to the web and to this site, and is not deeper than it shows", () => {
    const pieces = fc.constantFrom(
      ">",
      "- ",
      "[",
      "](",
      ")",
      "*",
      "<",
      "@",
      "[[",
      "]]",
      "\n",
      "a",
      "https://a.example",
      "javascript:",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 60 }), (parts) => {
        const blocks = parseComment(parts.join(""));
        for (const { 1: href = "" } of JSON.stringify(blocks).matchAll(/"href":"([^"]*)"/g)) {
          expect(href).toMatch(/^(https?:\/\/|\/(?!\/))/i);
        }
        expect(depthOf(blocks)).toBeLessThan(80);
      }),
      { numRuns: 200 },
    );
  });
});

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
