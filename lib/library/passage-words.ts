import { BEFORE } from "./policy";

/**
 * Marked words as they are in the plain text of a block, and what is before them.
 *
 * @returns null if the words are not there
 */
export function findWords(
  text: string,
  quote: string,
  before: string,
): { quote: string; before: string } | null {
  const place = placeOfWords(text, quote, before);
  if (!place) return null;
  const { start, end } = place;
  return { quote: text.slice(start, end), before: text.slice(Math.max(0, start - BEFORE), start) };
}

/**
 * Where marked words are in a text, in UTF-16 units. White space does not count: browsers collapse it, and put their own
 * between the items of a list and the cells of a table.
 *
 * @param before the end of what was before the marked words, which chooses among several places
 */
export function placeOfWords(
  text: string,
  quote: string,
  before: string,
): { start: number; end: number } | null {
  const { letters, at } = lettersOf(text);
  const wanted = lettersOf(quote).letters;
  if (wanted === "") return null;
  const context = lettersOf(before).letters;
  let best: { from: number; common: number } | null = null;
  for (let from = letters.indexOf(wanted); from !== -1; from = letters.indexOf(wanted, from + 1)) {
    const common = commonEnd(letters.slice(0, from), context);
    if (best === null || common > best.common) best = { from, common };
  }
  if (best === null) return null;
  const start = at[best.from] ?? 0;
  return { start, end: (at[best.from + wanted.length - 1] ?? start) + 1 };
}

/**
 * A text without white space, and where in it each of its UTF-16 units is. Raised and lowered characters are as the page
 * has them, in elements of their own.
 */
function lettersOf(text: string): { letters: string; at: number[] } {
  const at: number[] = [];
  let letters = "";
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    if (/\s/.test(unit)) continue;
    letters += levelled(unit);
    at.push(index);
  }
  return { letters, at };
}

function levelled(unit: string): string {
  const plain = unit.normalize("NFKC");
  return plain.length !== 1 ? unit : plain === "\u2212" ? "-" : plain;
}

function commonEnd(a: string, b: string): number {
  let common = 0;
  while (common < Math.min(a.length, b.length) && a.at(-1 - common) === b.at(-1 - common)) common++;
  return common;
}
