import type { ReportDocument } from "@/lib/document/document";
import { paragraph } from "./build-blocks";
import { markChinese, textNode } from "./mark-chinese";

/** Puts byline lines without a known author back at the beginning of the document, so that no word is lost. */
export function withBylines(document: ReportDocument, lines: readonly { words: string }[]): ReportDocument {
  if (lines.length === 0) return document;
  const { content } = document;
  // after the highlights, and after the paywall at which the body begins
  let at = content[0]?.type === "highlights" ? 1 : 0;
  if (content[at]?.type === "paywall") at += 1;
  const own = lines.map(({ words }) => paragraph(markChinese([textNode(words)])));
  return { ...document, content: [...content.slice(0, at), ...own, ...content.slice(at)] };
}
