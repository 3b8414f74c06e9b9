import type { RootContent, Table } from "mdast";
import type { Block, Paywall } from "@/lib/reports/document/block";
import { inlineText } from "@/lib/reports/document/plain-text";
import { BrokenFile } from "../broken-file";
import { heading, list, paragraph, paywall, rule, table } from "../build-blocks";
import { textNode } from "../mark-chinese";
import { readQuote } from "./read-callout";
import { readFigure } from "./read-figure";
import { codeInlines, readItems, startOf } from "./read-flow";
import { accessLevelOf, refuseUnreadAccess, wordsOfHtml } from "./read-html";
import { readInlines } from "./read-inlines";
import { lineOf, type Reading } from "./reading";

/** A top-level Markdown node as blocks and paywall dividers; what says nothing gives none. */
export function readBlock(node: RootContent, reading: Reading): (Block | Paywall)[] {
  switch (node.type) {
    case "paragraph": {
      const figure = readFigure(node, reading);
      if (figure) return [figure];
      const content = readInlines(node.children, reading);
      refuseUnreadAccess(inlineText(content), lineOf(node, reading));
      return content.length > 0 ? [paragraph(content)] : [];
    }
    case "heading":
      return [heading(levelOf(node.depth), readInlines(node.children, reading))];
    case "list":
      return [list(startOf(node), readItems(node, reading))];
    case "blockquote":
      return [readQuote(node, reading)];
    case "table":
      return [readTable(node, reading)];
    case "code":
      refuseUnreadAccess(node.value, lineOf(node, reading));
      return [paragraph(codeInlines(node.value))];
    case "thematicBreak":
      return [rule()];
    case "html":
      return readHtmlBlock(node.value, lineOf(node, reading), reading);
    default:
      return [];
  }
}

/** `#` and `##` are sections, `###` and `####` stand under them; deeper ones are as `####`. */
function levelOf(depth: number): 2 | 3 | 4 {
  return depth <= 2 ? 2 : depth === 3 ? 3 : 4;
}

function readTable(node: Table, reading: Reading): Block {
  const columns = node.children[0]?.children.length ?? 0;
  const line = lineOf(node, reading);
  if (columns > 50) throw new BrokenFile(line, "A table has at most 50 columns.");
  if (node.children.length > 2000) throw new BrokenFile(line, "A table has at most 2000 rows.");
  const rows = node.children.map((row) =>
    Array.from({ length: columns }, (_, column) =>
      readInlines(row.children[column]?.children ?? [], reading),
    ),
  );
  return table(rows, node.align ?? []);
}

function readHtmlBlock(html: string, line: number, reading: Reading): (Block | Paywall)[] {
  const level = accessLevelOf(html, line);
  if (level !== null) {
    reading.levels.push({ value: level, line });
    return [paywall(level)];
  }
  const words = wordsOfHtml(html, line).replace(/\s+/g, " ").trim();
  const isComment = words === "" && html.trimStart().startsWith("<!--");
  reading.notices.push({
    kind: "dropped",
    line,
    what: `${isComment ? "Comment" : "HTML"} “${html.trim().slice(0, 60)}”`,
    why: isComment
      ? "Comments are not published."
      : "A report is Markdown; tags are left out and their words kept.",
  });
  return words === "" ? [] : [paragraph([textNode(words)])];
}
