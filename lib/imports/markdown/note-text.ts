import type { FootnoteDefinition, Nodes, PhrasingContent } from "mdast";
import type { Inline } from "@/lib/document/inline";
import { blockText, inlineText } from "@/lib/document/plain-text";
import { BrokenFile } from "../import-file";
import { readHtmlFlow } from "./read-html-flow";
import { readInlines } from "./read-inlines";
import type { Reading } from "./reading";

const MAX_NOTE = 4000;

/**
 * The words of a footnote, whose text is plain: spaces separate its blocks, raised digits stay raised, external links
 * keep their address.
 *
 * @throws BrokenFile for a note that is too long or contains what a note cannot show
 */
export function noteText(definition: FootnoteDefinition, offset: number, reading: Reading): string {
  const outer = reading.offset;
  reading.offset = offset;
  const line = (definition.position?.start.line ?? 1) + offset;
  const text = definition.children
    .map((child) => wordsOf(child, line, reading))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  reading.offset = outer;
  if (text.length > MAX_NOTE) throw new BrokenFile(line, `A footnote has at most ${MAX_NOTE} characters.`);
  return text;
}

function wordsOf(node: Nodes, line: number, reading: Reading): string {
  switch (node.type) {
    case "paragraph":
    case "heading":
    case "tableCell":
      return plain(readInlines(withoutNotes(node.children, line), reading));
    case "code":
      return node.value;
    case "html":
      return readHtmlFlow(node.value, line, reading).map(blockText).join(" ");
    default:
      return "children" in node ? node.children.map((child) => wordsOf(child, line, reading)).join(" ") : "";
  }
}

function withoutNotes(nodes: readonly PhrasingContent[], line: number): PhrasingContent[] {
  if (nodes.some((node) => node.type === "footnoteReference"))
    throw new BrokenFile(line, "A footnote cannot refer to another footnote; write its words out.");
  return [...nodes];
}

/** Words, each external link followed by its address. */
function plain(content: readonly Inline[]): string {
  return content
    .map((node, index) => {
      const href = hrefOf(node);
      const words = inlineText([node]).replace(/\n/g, " ");
      const ends = href !== null && hrefOf(content[index + 1]) !== href;
      return ends && /^https?:/i.test(href) && !words.includes(href) ? `${words} (${href})` : words;
    })
    .join("");
}

function hrefOf(node: Inline | undefined): string | null {
  const mark = node?.type === "text" ? node.marks?.find((one) => one.type === "link") : undefined;
  return mark?.type === "link" ? mark.attrs.href : null;
}
