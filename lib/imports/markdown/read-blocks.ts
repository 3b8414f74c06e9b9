import type { Html, RootContent, Table } from "mdast";
import type { Block, Paywall } from "@/lib/document/block";
import { heading, list, paragraph, paywall, rule, table } from "../build-blocks";
import { BrokenFile } from "../import-file";
import { MAX_COLUMNS } from "../limits";
import { readQuote } from "./read-callout";
import { readFigure } from "./read-figure";
import { checkCode, codeInlines, readLists } from "./read-flow";
import { accessLevelOf } from "./read-html";
import { readHtmlFlow } from "./read-html-flow";
import { readInlines } from "./read-inlines";
import { lineOf, type Reading } from "./reading";

/** A top-level Markdown node as blocks and paywall dividers; none for nodes without content. */
export function readBlock(node: RootContent, reading: Reading): (Block | Paywall)[] {
  switch (node.type) {
    case "paragraph": {
      const figure = readFigure(node, reading);
      if (figure) return [figure];
      const content = readInlines(node.children, reading);
      return content.length > 0 ? [paragraph(content)] : [];
    }
    case "heading":
      return [heading(levelOf(node.depth), readInlines(node.children, reading))];
    case "list":
      return readLists(node, reading).map(({ start, items }) => list(start, items));
    case "blockquote":
      return [readQuote(node, reading)];
    case "table":
      return [readTable(node, reading)];
    case "code":
      checkCode(node, reading);
      return [paragraph(codeInlines(node.value))];
    case "thematicBreak":
      return [rule()];
    case "html":
      return readHtmlBlock(node, reading);
    default:
      return [];
  }
}

/** `#` and `##` are sections, `###` and `####` are subsections; deeper ones become `####`. */
function levelOf(depth: number): 2 | 3 | 4 {
  return depth <= 2 ? 2 : depth === 3 ? 3 : 4;
}

/** A row keeps cells beyond the header's; Markdown by itself would drop them. */
function readTable(node: Table, reading: Reading): Block {
  const line = lineOf(node, reading);
  const header = node.children[0]?.children.length ?? 0;
  const columns = Math.max(...node.children.map((row) => row.children.length));
  if (columns > MAX_COLUMNS) throw new BrokenFile(line, `A table has at most ${MAX_COLUMNS} columns.`);
  if (node.children.length > 2000) throw new BrokenFile(line, "A table has at most 2000 rows.");
  const wide = node.children.find((row) => row.children.length > header);
  if (wide) {
    reading.notices.push({
      kind: "warning",
      line: lineOf(wide, reading),
      what: "A row with more cells than the table has headings",
      why: "The cells were kept under an empty heading; please check where they belong.",
    });
  }
  const rows = node.children.map((row) =>
    Array.from({ length: columns }, (_, column) =>
      readInlines(row.children[column]?.children ?? [], reading),
    ),
  );
  return table(rows, node.align ?? []);
}

function readHtmlBlock(node: Html, reading: Reading): (Block | Paywall)[] {
  const line = lineOf(node, reading);
  const level = accessLevelOf(node.value, line);
  if (level !== null) {
    reading.levels.push({ value: level, line });
    return [paywall(level)];
  }
  const blocks = readHtmlFlow(node.value, line, reading);
  const isComment = blocks.length === 0 && node.value.trimStart().startsWith("<!--");
  reading.notices.push({
    kind: "dropped",
    line,
    what: `${isComment ? "Comment" : "HTML"} “${node.value.trim().slice(0, 60)}”`,
    why: isComment
      ? "Comments are not published."
      : "Reports are Markdown; tags were removed and their words kept.",
  });
  return blocks;
}
