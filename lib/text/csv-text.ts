import Papa from "papaparse";

/**
 * A place where a spreadsheet could begin a cell, before what begins a formula there: at the start, and behind whatever
 * another program might take for the end of a cell or a line, quotation marks or not.
 */
const FORMULA = /(?<=^|[;,\t\r\n])(?="*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g;

/**
 * Rows as CSV, their keys as the first line; every CSV that is given away is written here. An apostrophe keeps words from
 * being a formula, however a spreadsheet divides the lines. Numbers and booleans are written as they are.
 *
 * @param header false for rows that follow others
 */
export function csvText(rows: readonly Record<string, string | number | boolean>[], header = true): string {
  const guarded = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        typeof cell === "string" ? withoutFormula(cell) : cell,
      ]),
    ),
  );
  return Papa.unparse(guarded, { newline: "\r\n", header });
}

function withoutFormula(cell: string): string {
  return cell.replace(FORMULA, "'");
}
