export const DECIMAL_MARKS = { ".": "a point", ",": "a comma" } as const;
export type DecimalMark = keyof typeof DECIMAL_MARKS;

/** Digits as people write them in a cell, with one kind of group and an end: 1.234,5 and 1 234.5 and 1'234. */
const GROUPED: Record<DecimalMark, RegExp> = {
  ".": /^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ '’]\d{3})+)(?:\.\d+)?$/,
  ",": /^[-−]?(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ '’]\d{3})+)(?:,\d+)?$/,
};

/** A sign followed by three digits may end a thousand or begin a decimal: 1,234. */
const EITHER = /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/;

const plain = (cell: string): string =>
  cell
    .normalize("NFKC")
    .trim()
    .replace(/\s*%$/, "")
    .replace(/[\u00a0\u2007\u202f]/g, " ");

const fits = (text: string, mark: DecimalMark): boolean => GROUPED[mark].test(text);

/**
 * Which mark the decimals of a list have: the one that all of its numbers can have and some must. `unclear` if they have
 * different ones, or if 1,234 is among them and no other number decides.
 */
export function guessDecimalMark(cells: Iterable<string>): DecimalMark | "none" | "unclear" {
  let [point, comma, either] = [0, 0, 0];
  for (const cell of cells) {
    const text = plain(cell);
    if (!/[.,]/.test(text)) continue;
    if (EITHER.test(text)) either += 1;
    else if (fits(text, ".") && !fits(text, ",")) point += 1;
    else if (fits(text, ",") && !fits(text, ".")) comma += 1;
  }
  if (point > 0 && comma > 0) return "unclear";
  if (point > 0) return ".";
  if (comma > 0) return ",";
  return either > 0 ? "unclear" : "none";
}

/**
 * A cell as a number, a per cent sign behind it left out; null for other text, and for 1,234 or 1.234 until it has been
 * said which sign ends the whole.
 */
export function readNumber(cell: string, mark: DecimalMark | null): number | null {
  const text = plain(cell);
  if (mark === null) {
    if (EITHER.test(text)) return null;
    return fits(text, ".") ? numberOf(text, ".") : fits(text, ",") ? numberOf(text, ",") : null;
  }
  return fits(text, mark) ? numberOf(text, mark) : null;
}

function numberOf(text: string, mark: DecimalMark): number {
  const groups = mark === "." ? /[, '’]/g : /[. '’]/g;
  return Number(text.replace(groups, "").replace(",", ".").replace("−", "-"));
}
