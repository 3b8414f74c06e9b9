import type { Block } from "@/lib/document/block";
import type { Inline, Mark } from "@/lib/document/inline";
import { heading, paragraph, table } from "../build-blocks";
import { BrokenFile } from "../import-file";
import { MAX_COLUMNS } from "../limits";
import { markChinese, textNode } from "../mark-chinese";
import { foldBreaks } from "./fold-breaks";
import { type HtmlItem, htmlLists } from "./html-lists";
import { afterTag, isBlockTag, isKnownTag, signOf } from "./html-marks";
import { type HtmlToken, htmlTokens } from "./html-tokens";
import { checkHtml } from "./read-html";
import type { Reading } from "./reading";

type Part =
  | { kind: "paragraph"; content: Inline[] }
  | { kind: "heading"; level: 2 | 3 | 4; content: Inline[] }
  | HtmlItem
  | { kind: "row"; cells: Cell[] };
type Cell = { head: boolean; columns: number; rows: number; content: Inline[] };

/**
 * The words of block HTML as blocks: each block-level element gives a separate block, so that no number runs into the
 * next; tables and lists are kept. Tags without a meaning here are dropped.
 *
 * @throws BrokenFile for active HTML and HTML that hides words
 */
export function readHtmlFlow(html: string, line: number, reading: Reading): Block[] {
  checkHtml(html, line);
  return blocksOf(partsOf(htmlTokens(html, line), line, reading), line);
}

function partsOf(tokens: readonly HtmlToken[], line: number, reading: Reading): Part[] {
  const parts: Part[] = [];
  const lists: { ordered: boolean; next: number }[] = [];
  let words: Inline[] = [];
  let marks: readonly Mark[] = [];
  let place:
    | { kind: "paragraph" }
    | { kind: "heading"; level: 2 | 3 | 4 }
    | Pick<HtmlItem, "kind" | "number" | "depth"> = { kind: "paragraph" };
  // lines of preformatted text stay lines
  let lines = false;
  let cell: Omit<Cell, "content"> | null = null;
  const row = () => {
    const last = parts.at(-1);
    if (last?.kind === "row") return last;
    const next: Part = { kind: "row", cells: [] };
    parts.push(next);
    return next;
  };
  const flush = () => {
    const content = markChinese(foldBreaks(words, true));
    words = [];
    if (cell) row().cells.push({ ...cell, content });
    else if (content.length > 0) {
      if (place.kind === "heading") parts.push({ ...place, content });
      else if (place.kind === "item") parts.push({ ...place, content });
      else parts.push({ kind: "paragraph", content });
    }
    cell = null;
    place = { kind: "paragraph" };
  };
  for (const token of tokens) {
    if (token.kind === "text") {
      for (const [index, line] of (lines ? token.text.split("\n") : [token.text]).entries()) {
        if (index > 0) words.push({ type: "hardBreak" });
        if (line !== "") words.push(textNode(line, unique(marks)));
      }
      continue;
    }
    const { name, closes } = token;
    if (!isKnownTag(name)) {
      throw new BrokenFile(line, `<${name}> is not supported; write its words without it.`);
    }
    if (name === "pre") lines = !closes;
    if (name === "br") words.push({ type: "hardBreak" });
    else if (cell !== null && isBlockTag(name) && !/^(?:t[drh]|tbody|thead|tfoot|table)$/.test(name)) {
      if (words.length > 0) words.push({ type: "hardBreak" });
    } else if (isBlockTag(name)) {
      flush();
      marks = [];
      // an empty paragraph, removed later, keeps two tables apart
      if (name === "table") parts.push({ kind: "paragraph", content: [] });
      if (name === "ol" || name === "ul") {
        const next = numberOf(token.attributes.start) ?? 1;
        closes ? lists.pop() : lists.push({ ordered: name === "ol", next });
      } else if (closes) continue;
      else if (name === "tr") parts.push({ kind: "row", cells: [] });
      else if (name === "td" || name === "th") {
        const { colspan, rowspan } = token.attributes;
        cell = { head: name === "th", columns: spanOf(colspan, MAX_COLUMNS), rows: spanOf(rowspan, 500) };
      } else if (/^h[1-6]$/.test(name)) place = { kind: "heading", level: levelOf(Number(name[1])) };
      else if (name === "li") {
        const last = lists.at(-1);
        const number = last?.ordered ? (numberOf(token.attributes.value) ?? last.next) : null;
        if (last && number !== null) last.next = number + 1;
        place = { kind: "item", number, depth: Math.max(0, lists.length - 1) };
      }
    } else {
      const sign = signOf(token);
      if (sign) words.push(textNode(sign, unique(marks)));
      marks = afterTag(marks, token, line, reading.notices);
    }
  }
  flush();
  return parts.filter((part) => part.kind !== "row" || part.cells.length > 0);
}

const spanOf = (text: string | undefined, most: number): number =>
  Math.min(Math.max(1, Number.parseInt(text ?? "1", 10) || 1), most);

const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null;

const levelOf = (depth: number): 2 | 3 | 4 => (depth <= 2 ? 2 : depth === 3 ? 3 : 4);

function blocksOf(parts: readonly Part[], line: number): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < parts.length; ) {
    const part = parts[index];
    if (!part) break;
    let end = index + 1;
    while (parts[end]?.kind === part.kind) end += 1;
    const run = parts.slice(index, end);
    if (part.kind === "row")
      blocks.push(
        tableOf(
          run.flatMap((one) => (one.kind === "row" ? [one] : [])),
          line,
        ),
      );
    else if (part.kind === "item") {
      for (const one of htmlLists(run.flatMap((item) => (item.kind === "item" ? [item] : []))))
        blocks.push(one);
    } else {
      end = index + 1;
      if (part.content.length > 0)
        blocks.push(part.kind === "heading" ? heading(part.level, part.content) : paragraph(part.content));
    }
    index = end;
  }
  return blocks;
}

/** Spanning cells are followed by empty ones, so that each word stays in its column. */
function tableOf(rows: readonly Extract<Part, { kind: "row" }>[], line: number): Block {
  const hanging: number[] = [];
  const grid = rows.map((row) => {
    const cells: Inline[][] = [];
    const skip = () => {
      for (let left = hanging[cells.length] ?? 0; left > 0; left = hanging[cells.length] ?? 0) {
        hanging[cells.length] = left - 1;
        cells.push([]);
      }
    };
    for (const cell of row.cells) {
      skip();
      for (let column = 0; column < cell.columns; column += 1) {
        hanging[cells.length] = cell.rows - 1;
        cells.push(column === 0 ? cell.content : []);
      }
    }
    skip();
    return cells;
  });
  const width = Math.max(...grid.map((cells) => cells.length));
  if (width > MAX_COLUMNS) throw new BrokenFile(line, `A table has at most ${MAX_COLUMNS} columns.`);
  const headed = rows[0]?.cells.every((cell) => cell.head) === true;
  const full = grid.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? []));
  return table(full, [], headed);
}

const unique = (marks: readonly Mark[]): Mark[] =>
  marks.filter((mark, index) => marks.findIndex((other) => other.type === mark.type) === index);
