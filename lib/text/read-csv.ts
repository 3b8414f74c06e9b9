import Papa from "papaparse";
import { Invalid } from "@/lib/errors";

export const DELIMITERS = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" } as const;
export type Delimiter = keyof typeof DELIMITERS;

/** A CSV file: its heads, and its rows with the lines on which they begin. */
export type CsvTable = {
  delimiter: Delimiter;
  head: string[];
  rows: { line: number; cells: string[] }[];
};

/**
 * Reads CSV with a line of heads. The heads decide what separates the cells: the commas and semicolons of the rows may belong to
 * numbers.
 *
 * @param most rows
 * @throws Invalid (`file`) with the line: no heads, a head twice, quotation marks that do not end, too many rows
 */
export function readCsv(text: string, most: number): CsvTable {
  const plain = text.replace(/^\ufeff/, "");
  const delimiter = delimiterOf(plain);
  // Two rows more: the heads, and one that is too many.
  const [first, ...rest] = csvRows(plain, delimiter, most + 2);
  if (!first) throw new Invalid("file", "The file is empty.");
  const twice = first.cells.find((name, at) => name !== "" && first.cells.indexOf(name) !== at);
  if (twice !== undefined)
    throw new Invalid("file", `Line ${first.line}: two columns are called “${twice}”.`);
  if (rest.length > most)
    throw new Invalid("file", `A file has at most ${most.toLocaleString("en-GB")} rows; divide it.`);
  return { delimiter, head: first.cells, rows: rest };
}

/**
 * The rows of a CSV file that are not empty, with the lines on which they begin; cells without the spaces around them.
 *
 * @param most rows to read, empty ones included
 * @throws Invalid (`file`) with the line, for quotation marks that do not end
 */
export function csvRows(text: string, delimiter: Delimiter, most: number): CsvTable["rows"] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: most });
  const broken = errors.find(({ type }) => type === "Quotes");
  const lines = withLines(data);
  if (broken) {
    const line = lines[broken.row ?? 0]?.line ?? 1;
    throw new Invalid("file", `Line ${line}: a quotation mark is not closed, or is inside a cell.`);
  }
  return lines.filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function withLines(data: readonly string[][]): CsvTable["rows"] {
  let line = 1;
  return data.map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trim()) };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return row;
  });
}

/** What separates the heads most often, outside of quotation marks; a single column has commas. */
function delimiterOf(text: string): Delimiter {
  const head = text.replace(/^\s+/, "").split(/\r\n|\r|\n/, 1)[0] ?? "";
  const bare = head.replace(/"(?:[^"]|"")*"/g, "");
  const counted = (Object.keys(DELIMITERS) as Delimiter[]).map((sign) => ({
    sign,
    times: bare.split(sign).length,
  }));
  return counted.reduce((one, other) => (other.times > one.times ? other : one)).sign;
}
