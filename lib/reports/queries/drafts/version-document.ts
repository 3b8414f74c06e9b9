import type { ReportDocument } from "@/lib/document/document";
import type { SplitSegment } from "@/lib/document/split-segments";

/**
 * The document that segments were cut from: with a divider wherever the level of the body changes.
 *
 * @param offers the teasers at walls, in reading order
 */
export function versionDocument(
  segments: readonly SplitSegment[],
  offers: readonly string[],
): ReportDocument {
  let level = "public";
  let walls = 0;
  const content: ReportDocument["content"] = [];
  for (const { access, blocks } of segments) {
    for (const block of blocks) {
      if (block.type !== "highlights" && access !== level) {
        level = access;
        const offer = access === "public" ? "" : (offers[walls++] ?? "");
        content.push({ type: "paywall", attrs: { access, ...(offer !== "" && { offer }) } });
      }
      content.push(block);
    }
  }
  return { type: "doc", content };
}
