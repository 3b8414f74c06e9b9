import { describe, expect, it } from "vitest";
import { glossesOf } from "@/components/report/glosses";
import type { GlossaryLine } from "@/lib/glossary/types";
import type { Block } from "@/lib/reports/document/block";

const term = (zh: string): GlossaryLine => ({ slug: zh, zh, pinyin: "", en: [], sense: "", usage: "" });
const TERMS = [
  "稀土",
  "重稀土",
  "离子型稀土矿",
  "稀土管理条例",
  "烧结钕铁硼",
  "钕铁硼",
  "永磁电机",
  "永磁同步电机",
  "包头",
].map(term);

/** What is glossed in paragraphs, as `paragraph:term`. */
function glossed(...paragraphs: string[]): string {
  const blocks = paragraphs.map(
    (text): Block => ({
      type: "paragraph",
      attrs: { id: `block${text}` },
      content: [{ type: "text", text }],
    }),
  );
  const found = glossesOf(blocks, TERMS);
  return blocks
    .flatMap((block, at) =>
      (block.type === "paragraph" ? (block.content ?? []) : []).flatMap((node) =>
        (found.get(node) ?? []).map((gloss) => `${at}:${gloss.term.zh}`),
      ),
    )
    .join(" ");
}

describe("the first use of a term", () => {
  it.each([
    [["稀土和稀土"], "0:稀土"],
    [["稀土", "稀土"], "0:稀土"],
    [["重稀土很少"], "0:重稀土"],
    [["重稀土", "重稀土"], "0:重稀土"],
    [["离子型稀土矿", "离子型稀土矿"], "0:离子型稀土矿"],
    [["稀土管理条例", "稀土管理条例"], "0:稀土管理条例"],
    [["烧结钕铁硼，钕铁硼"], "0:烧结钕铁硼 0:钕铁硼"],
    [["永磁同步电机"], "0:永磁同步电机"],
    [["包头市"], "0:包头"],
    [["重稀土", "重稀土和稀土"], "0:重稀土 1:稀土"],
  ])("in %j is %s", (paragraphs, right) => expect(glossed(...paragraphs)).toBe(right));
});
