import Papa from "papaparse";
import { DELIMITERS, type Delimiter } from "@/lib/text/read-csv";

/** Enough of a file to see its shape. */
const SAMPLE = 60;

/** Excel may say it on a line of its own before all others. */
const SAID = /^sep=([,;\t|])[ \t]*(?:\r\n|\r|\n)/i;

/** The text without a line that only says what separates its cells, that sign, and how many lines were taken away. */
export function withoutSaidDelimiter(text: string): {
  text: string;
  said: Delimiter | null;
  taken: number;
} {
  const [whole = "", sign] = SAID.exec(text) ?? [];
  const said = sign !== undefined && sign in DELIMITERS ? (sign as Delimiter) : null;
  return { text: text.slice(whole.length), said, taken: whole === "" ? 0 : 1 };
}

/**
 * What separates the cells of a spreadsheet that was saved as text: the sign that gives the most rows the same number of
 * cells. Commas of numbers and of names give them different ones. A single column has commas.
 */
export function guessDelimiter(text: string): Delimiter {
  const signs = Object.keys(DELIMITERS) as Delimiter[];
  const shapes = signs.map((sign) => ({ sign, ...shapeOf(text, sign) }));
  const best = shapes.reduce((one, other) => (isClearer(other, one) ? other : one));
  return best.width > 1 ? best.sign : ",";
}

type Shape = { width: number; share: number };

/** The usual number of cells, and the share of rows that have it. */
function shapeOf(text: string, delimiter: Delimiter): Shape {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE, skipEmptyLines: "greedy" });
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const split = [...counts].filter(([width]) => width > 1);
  if (split.length === 0) return { width: 1, share: 0 };
  const [width, rows] = split.reduce((one, other) =>
    other[1] > one[1] || (other[1] === one[1] && other[0] > one[0]) ? other : one,
  );
  return { width, share: rows / data.length };
}

/** More rows of one shape; among equally clear ones more cells. */
const isClearer = (one: Shape, other: Shape): boolean =>
  one.share > other.share + 0.05 || (one.share >= other.share - 0.05 && one.width > other.width);
