import { describe, expect, it } from "vitest";
import { Block } from "@/lib/document/block";
import type { GlossedTerm } from "@/lib/glossary/schema";
import { glossedTerms, glossesOf } from "./glosses";

const term = (zh: string): GlossedTerm => ({ slug: zh, zh, pinyin: "", en: ["x"], sense: "", usage: "" });
const TERMS = ["稀土", "重稀土", "出口管制"].map(term);
const paragraph = (id: string, ...content: object[]) =>
  Block.parse({ type: "paragraph", attrs: { id: `block-${id}` }, content });
const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, marks });

const glossed = (...blocks: Block[]) =>
  [...glossesOf(blocks, TERMS)].flatMap(([node, uses]) =>
    uses.map(({ start, end }) => (node.type === "text" ? `${start} ${node.text.slice(start, end)}` : "")),
  );

describe("terms in a text", () => {
  it("are glossed at their first use, the longest match first", () => {
    const blocks = [
      paragraph("001", text("重稀土 and 稀土, then 稀土")),
      paragraph("002", text("稀土 出口管制")),
    ];
    expect(glossed(...blocks)).toEqual(["0 重稀土", "8 稀土", "3 出口管制"]);
    expect(glossedTerms(glossesOf(blocks, TERMS)).map(({ zh }) => zh)).toEqual([
      "重稀土",
      "稀土",
      "出口管制",
    ]);
  });

  it("stay plain in headings and in links", () => {
    const heading = Block.parse({
      type: "heading",
      attrs: { id: "block-003", level: 2 },
      content: [{ type: "text", text: "稀土" }],
    });
    const link = { type: "link", attrs: { href: "https://example.com" } };
    expect(glossed(heading, paragraph("001", text("稀土", link)), paragraph("002", text("on 稀土")))).toEqual(
      ["3 稀土"],
    );
  });

  it("cost nothing if there are none", () => {
    expect(glossed(paragraph("001", text("rare earths")))).toEqual([]);
  });
});
