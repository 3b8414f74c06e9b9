import type { ReportDocument } from "../../document/document";
import type { SplitSegment } from "../../document/split-segments";

/** The document that segments were cut from: a divider wherever the level of the body changes. */
export function versionDocument(segments: readonly SplitSegment[]): ReportDocument {
  let level = "public";
  const content: ReportDocument["content"] = [];
  for (const { access, blocks } of segments) {
    for (const block of blocks) {
      if (block.type !== "highlights" && access !== level) {
        level = access;
        content.push({ type: "paywall", attrs: { access } });
      }
      content.push(block);
    }
  }
  return { type: "doc", content };
}
