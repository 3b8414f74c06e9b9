import { Invalid } from "@/lib/errors";
import { csvRows, type Delimiter } from "@/lib/text/read-csv";
import { guessDelimiter, withoutSaidDelimiter } from "./guess-delimiter";
import { headRowOf, headsOf } from "./heads";
import { type DecimalMark, guessDecimalMark } from "./numbers";

/** The most rows of one file. */
export const MOST_ROWS = 100_000;
/** The most columns of one file. */
const MOST_COLUMNS = 200;

/** What a person has said about a file; what is missing is guessed. */
export type Said = {
  delimiter?: Delimiter;
  decimalMark?: DecimalMark;
  /** the line of the heads */
  headLine?: number;
};

/** A spreadsheet that was saved as text, and how it was read. */
export type Sheet = {
  delimiter: Delimiter;
  /** `none`: there is no number with decimals; `unclear`: someone has to say */
  decimalMark: DecimalMark | "none" | "unclear";
  headLine: number;
  heads: string[];
  rows: { line: number; cells: string[] }[];
};

/**
 * Reads a spreadsheet as people have them: with anything between the cells, titles above the heads, merged heads, and rows
 * that end early.
 *
 * @throws Invalid (`file`, `headLine`): no rows, too many, quotation marks that do not end
 */
export function readSheet(text: string, said: Said = {}): Sheet {
  const { text: plain, said: named, taken } = withoutSaidDelimiter(text.replace(/^\ufeff/, ""));
  const delimiter = said.delimiter ?? named ?? guessDelimiter(plain);
  const rows = csvRows(plain, delimiter, MOST_ROWS + 50).map(({ line, cells }) => ({
    line: line + taken,
    cells,
  }));
  if (rows.length === 0) throw new Invalid("file", "The file is empty.");
  const at =
    said.headLine === undefined ? headRowOf(rows) : rows.findIndex(({ line }) => line === said.headLine);
  const head = rows[at];
  if (!head) throw new Invalid("headLine", `Line ${said.headLine} is empty, or not the beginning of a row.`);
  const { heads, takes } = headsOf(rows, at);
  if (heads.length > MOST_COLUMNS)
    throw new Invalid("file", `The file has ${heads.length} columns; at most ${MOST_COLUMNS} can be read.`);
  const below = rows.slice(at + takes);
  if (below.length === 0) throw new Invalid("file", `There is no row below the heads of line ${head.line}.`);
  if (below.length > MOST_ROWS)
    throw new Invalid("file", `A file has at most ${MOST_ROWS.toLocaleString("en-GB")} rows; divide it.`);
  return {
    delimiter,
    decimalMark: said.decimalMark ?? guessDecimalMark(below.slice(0, 2_000).flatMap(({ cells }) => cells)),
    headLine: head.line,
    heads,
    rows: below,
  };
}
