import type { Code, ListItem as MarkdownItem, List as MarkdownList, RootContent } from "mdast";
import type { InnerList, InnerParagraph, ListItem } from "@/lib/document/block";
import type { Inline } from "@/lib/document/inline";
import { innerList, innerParagraph, listItem } from "../build-blocks";
import { BrokenFile } from "../import-file";
import { textNode } from "../mark-chinese";
import { blockRuns } from "./block-runs";
import { accessLevelOf } from "./read-html";
import { readHtmlFlow } from "./read-html-flow";
import { readInlines } from "./read-inlines";
import { lineOf, type Reading } from "./reading";

type Flow = InnerParagraph | InnerList;

/** The content of a quote, a callout or a list item: paragraphs and lists. */
export function readFlow(nodes: readonly RootContent[], reading: Reading): Flow[] {
  return nodes.flatMap((node): Flow[] => {
    switch (node.type) {
      case "paragraph":
        return [innerParagraph(readInlines(node.children, reading))];
      case "heading":
        return [innerParagraph(bold(readInlines(node.children, reading)))];
      case "list":
        return readLists(node, reading).map(({ start, items }) => innerList(start, items));
      case "code":
        checkCode(node, reading);
        return [innerParagraph(codeInlines(node.value))];
      case "blockquote":
        return readFlow(node.children, reading);
      case "html": {
        const line = lineOf(node, reading);
        if (accessLevelOf(node.value, line) !== null) {
          throw new BrokenFile(
            line,
            "Put the access line between paragraphs, not inside a list or quote.",
            "access",
          );
        }
        reading.notices.push({
          kind: "dropped",
          line,
          what: `HTML “${node.value.trim().slice(0, 60)}”`,
          why: node.value.trimStart().startsWith("<!--")
            ? "Comments are not published."
            : "Reports are Markdown; tags were removed and their words kept.",
        });
        return readHtmlFlow(node.value, line, reading).flatMap(blockRuns).map(innerParagraph);
      }
      case "table":
        throw new BrokenFile(lineOf(node, reading), "A table cannot be inside a list or quote.");
      default:
        return [];
    }
  });
}

type Numbered = { start: number | null; items: ListItem[] };
const MAX_NUMBER = 100_000;

/**
 * A list as one or more: a gap in the numbers begins another list, so that each item shows the number that its author
 * wrote. A list that repeats one number is numbered automatically.
 */
export function readLists(list: MarkdownList, reading: Reading): Numbered[] {
  if (!list.ordered) return [{ start: null, items: list.children.map((item) => readItem(item, reading)) }];
  const numbers = list.children.map((item) => numberOf(item, reading));
  const first = numbers[0] ?? list.start ?? 1;
  const lazy = numbers.every((number) => number === null || number === first);
  const lists: Numbered[] = [];
  let next = Number.NaN;
  for (const [index, item] of list.children.entries()) {
    const number = lazy ? first + index : (numbers[index] ?? next);
    if (number > MAX_NUMBER) {
      throw new BrokenFile(
        lineOf(item, reading),
        `“${number}.” at the beginning of a line makes it a list item; write ${number}\\. for a plain number.`,
      );
    }
    if (number !== next) lists.push({ start: number, items: [] });
    lists.at(-1)?.items.push(readItem(item, reading));
    next = number + 1;
  }
  return lists;
}

/** The number of an item as in the file; null if it is not visible. */
function numberOf(item: MarkdownItem, reading: Reading): number | null {
  const at = item.position?.start;
  const written =
    at && /^\d{1,9}(?=[.)])/.exec(reading.textOf(at.line + reading.offset).slice(at.column - 1))?.[0];
  return written === undefined ? null : Number(written);
}

/** The words of an item; a task's box becomes a sign in front. */
function readItem(item: MarkdownItem, reading: Reading): ListItem {
  const content = readFlow(item.children, reading);
  const first = content[0];
  if (item.checked != null && first?.type === "paragraph") {
    first.content = [textNode(item.checked ? "☑ " : "☐ "), ...(first.content ?? [])];
  }
  return listItem(content);
}

/** An unclosed fence would turn everything after it into code, which no author intends. */
export function checkCode(code: Code, reading: Reading): void {
  const { start, end } = code.position ?? {};
  if (!start || !end) return;
  const fence = /^[ \t>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)*(`{3,}|~{3,})/.exec(
    reading.textOf(start.line + reading.offset).slice(Math.max(0, start.column - 1)),
  )?.[1];
  if (fence === undefined) return;
  const last = reading
    .textOf(end.line + reading.offset)
    .replace(/^[ \t>]*/, "")
    .trim();
  const closed = end.line > start.line && last.startsWith(fence) && /^(`+|~+)$/.test(last);
  if (!closed)
    throw new BrokenFile(
      start.line + reading.offset,
      `The code block that begins here is not closed by “${fence}”.`,
    );
}

/** Code as text with the code mark, its lines separated by breaks. */
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
