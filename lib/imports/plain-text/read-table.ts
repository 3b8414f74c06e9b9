import type { Block } from "@/lib/document/block";
import { table } from "../build-blocks";
import { inlines } from "./inlines";
import type { Line } from "./line";

const FORMS: readonly { name: string; cells: (text: string) => string[]; least: number }[] = [
  { name: "tabs", cells: (text) => text.split("\t"), least: 2 },
  {
    name: "bars",
    cells: (text) =>
      /^\|.*\|$/.test(text) || (text.match(/ \| /g)?.length ?? 0) > 1
        ? text.replace(/^\||\|$/g, "").split("|")
        : [text],
    least: 2,
  },
  { name: "columns", cells: (text) => text.split(/ {3,}/), least: 3 },
];
const NUMBER = /^[\s~<>≈±+−–-]*(?:[$€£¥]|USD|CNY|EUR|RMB)?\s?\d[\d.,\s]*(?:%|[a-zA-Z/]{1,6})?$/;
const EMPTY = /^(?:[-–—]|n\/?a|\.\.)?$/i;
const MAX_ROWS = 2000;
const MAX_COLUMNS = 50;

export type FoundTable = { block: Block; length: number };

/** A table pasted as text that begins at a line: rows with the same number of cells and the same separator. */
export function tableAt(lines: readonly Line[], start: number): FoundTable | null {
  for (const { cells, least } of FORMS) {
    const rows = rowsFrom(lines, start, cells);
    if (rows.length < least) continue;
    const width = Math.max(...rows.map((row) => row.cells.length));
    const full = rows.filter((row) => !row.cells.every((cell) => /^:?-{2,}:?$/.test(cell)));
    const content = full.map(({ line, cells: own }) =>
      Array.from({ length: width }, (_, column) => inlines(line, own[column] ?? "")),
    );
    const words = full.map((row) => row.cells);
    const aligns = Array.from({ length: width }, (_, column) =>
      isNumeric(words.slice(1), column) ? ("right" as const) : null,
    );
    const headed = (words[0] ?? [])
      .slice(1)
      .every((cell) => !NUMBER.test(cell) || /^(?:19|20)\d{2}$/.test(cell.trim()));
    return { block: table(content, aligns, headed), length: rows.length };
  }
  return null;
}

function rowsFrom(lines: readonly Line[], start: number, cellsOf: (text: string) => string[]) {
  const rows: { line: Line; cells: string[] }[] = [];
  for (let index = start; index < lines.length && rows.length < MAX_ROWS; index += 1) {
    const line = lines[index];
    if (!line || line.text.length > 4000) break;
    const cells = cellsOf(line.text).map((cell) => cell.trim());
    const width = rows[0]?.cells.length ?? cells.length;
    // so is a heading's first cell if it is empty
    if (rows.length === 1 && rows[0] && cells.length === width + 1 && width > 1) rows[0].cells.unshift("");
    // trailing empty cells are lost when a line is trimmed
    else if (
      cells.length < 2 ||
      cells.length > MAX_COLUMNS ||
      cells.length > width ||
      cells.length < Math.min(width, 2)
    )
      break;
    rows.push({ line, cells });
  }
  return rows;
}

function isNumeric(rows: readonly string[][], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? "").filter((cell) => !EMPTY.test(cell));
  return cells.length > 0 && cells.every((cell) => NUMBER.test(cell));
}
