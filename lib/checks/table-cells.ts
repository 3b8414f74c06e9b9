import { blockText, inlineRuns } from "@/lib/document/plain-text";
import type { CheckedBlock } from "./read-blocks";

/** A cell with its words, by UTF-16 offset into the plain text of its table. */
export type TableCellText = { column: number; header: boolean; start: number; end: number; text: string };

/** The cells of a table, row by row; `column` counts a cell that spans several columns as that many. */
export function tableRows({ block }: CheckedBlock): TableCellText[][] {
  if (block.type !== "table") return [];
  let at = 0;
  let isFirst = true;
  return block.content.map((row) => {
    let column = 0;
    return (row.content ?? []).map((cell, index) => {
      const alone = { ...block, content: [{ ...row, content: [cell] }] };
      const text = blockText(alone);
      // As in plain-text.ts: a separator comes between cells and rows, none before a cell without any run.
      if (!isFirst && (index > 0 || row !== block.content[0]) && inlineRuns(alone).length > 0) at += 1;
      isFirst = false;
      const start = at;
      at += text.length;
      const placed = { column, header: cell.type === "tableHeader", start, end: at, text };
      column += cell.attrs?.colspan ?? 1;
      return placed;
    });
  });
}
