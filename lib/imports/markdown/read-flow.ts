import type { ListItem as MarkdownItem, List as MarkdownList, RootContent } from "mdast";
import type { InnerList, InnerParagraph, ListItem } from "@/lib/reports/document/block";
import type { Inline } from "@/lib/reports/document/inline";
import { BrokenFile } from "../broken-file";
import { innerList, innerParagraph, listItem } from "../build-blocks";
import { textNode } from "../mark-chinese";
import { accessLevelOf, wordsOfHtml } from "./read-html";
import { readInlines } from "./read-inlines";
import { lineOf, type Reading } from "./reading";

type Flow = InnerParagraph | InnerList;

/** What stands inside a quote, a callout or a list item: paragraphs and lists. */
export function readFlow(nodes: readonly RootContent[], reading: Reading): Flow[] {
  return nodes.flatMap((node): Flow[] => {
    switch (node.type) {
      case "paragraph":
        return [innerParagraph(readInlines(node.children, reading))];
      case "heading":
        return [innerParagraph(bold(readInlines(node.children, reading)))];
      case "list":
        return [innerList(startOf(node), readItems(node, reading))];
      case "code":
        return [innerParagraph(codeInlines(node.value))];
      case "blockquote":
        return readFlow(node.children, reading);
      case "html": {
        const line = lineOf(node, reading);
        if (accessLevelOf(node.value, line) !== null) {
          throw new BrokenFile(
            line,
            "An access line stands between paragraphs, not inside a list or quote.",
            "access",
          );
        }
        const words = wordsOfHtml(node.value, line).trim();
        return words === "" ? [] : [innerParagraph([textNode(words)])];
      }
      case "table":
        throw new BrokenFile(lineOf(node, reading), "A table cannot stand inside a list or quote.");
      default:
        return [];
    }
  });
}

/** The items of a list; a task's box becomes a sign before its words. */
export function readItems(list: MarkdownList, reading: Reading): ListItem[] {
  return list.children.map((item: MarkdownItem) => {
    const content = readFlow(item.children, reading);
    const first = content[0];
    if (item.checked != null && first?.type === "paragraph") {
      first.content = [textNode(item.checked ? "☑ " : "☐ "), ...(first.content ?? [])];
    }
    return listItem(content);
  });
}

/** The number an ordered list begins with, or null for bullets. */
export function startOf(list: MarkdownList): number | null {
  return list.ordered ? Math.min(list.start ?? 1, 100_000) : null;
}

/** Code as words in the code mark, its lines divided by breaks. */
export function codeInlines(code: string): Inline[] {
  return code.split("\n").flatMap((line, index): Inline[] => {
    const text: Inline[] = line === "" ? [] : [textNode(line, [{ type: "code" }])];
    return index === 0 ? text : [{ type: "hardBreak" }, ...text];
  });
}

function bold(content: Inline[]): Inline[] {
  return content.map((node) =>
    node.type === "text" && !node.marks?.some((mark) => mark.type === "bold")
      ? { ...node, marks: [...(node.marks ?? []), { type: "bold" }] }
      : node,
  );
}
