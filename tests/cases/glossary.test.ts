import { describe, expect, it } from "vitest";
import { glossesOf } from "@/components/report/glosses";
import type { Block } from "@/lib/document/block";
import type { GlossedTerm } from "@/lib/glossary/schema";

const term = (zh: string): GlossedTerm => ({ slug: zh, zh, pinyin: "", en: [], sense: "", usage: "" });
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
  "出口管制",
  "出口许可证",
  "许可证",
  "配额",
  "镨钕",
  "氧化镨钕",
  "镝铁合金",
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
    [["出口许可证和许可证"], "0:出口许可证 0:许可证"],
    [["出口许可证", "许可证"], "0:出口许可证 1:许可证"],
    [["许可证", "出口许可证"], "0:许可证 1:出口许可证"],
    [["氧化镨钕42万元/吨"], "0:氧化镨钕"],
    [["氧化镨钕", "镨钕金属"], "0:氧化镨钕 1:镨钕"],
    [["镨钕氧化物"], "0:镨钕"],
    [["镝铁合金和镝铁"], "0:镝铁合金"],
    [["出口管制下的配额"], "0:出口管制 0:配额"],
    [["管制出口"], ""],
    [["配额配额"], "0:配额"],
    [["总量控制指标", "配额"], "1:配额"],
    [["钕铁硼", "烧结钕铁硼"], "0:钕铁硼 1:烧结钕铁硼"],
    [["烧结钕铁硼磁体", "烧结钕铁硼"], "0:烧结钕铁硼"],
    [["永磁电机和永磁同步电机"], "0:永磁电机 0:永磁同步电机"],
    [["稀土管理条例规定稀土"], "0:稀土管理条例 0:稀土"],
    [["《稀土管理条例》"], "0:稀土管理条例"],
    [["离子型稀土矿和重稀土"], "0:离子型稀土矿 0:重稀土"],
    [["重稀土、稀土、包头"], "0:重稀土 0:稀土 0:包头"],
    [["the 稀土 of 包头"], "0:稀土 0:包头"],
    [["包头", "包头", "包头的稀土"], "0:包头 2:稀土"],
  ])("in %j is %s", (paragraphs, right) => expect(glossed(...paragraphs)).toBe(right));
});
