import { simplified } from "@/lib/text/simplified";

const UNIT = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}\p{Cf}])+|[^\S\n]+|[\s\S]/gu;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Splits a text into units: a whole word of any script but Han, one Han character, a run of white space, or one other
 * character. A match begins and ends between units, so it is never inside a word.
 */
export function* units(text: string): Generator<{ start: number; end: number; raw: string }> {
  for (const found of text.matchAll(UNIT)) {
    yield { start: found.index, end: found.index + found[0].length, raw: found[0] };
  }
}

/**
 * The form in which units are compared: no case, no width, a hyphen like a space, `&` like “and”, one kind of
 * apostrophe, simplified characters. Empty for an invisible unit (a zero-width space).
 */
export function folded(raw: string): string {
  if (raw !== "\n" && /^[\s\u2010-\u2015\u2212-]+$/.test(raw)) return " ";
  return simplified(spelled(raw))
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/^&$/, "and")
    .toLowerCase();
}

/** A unit as spelled, with its case, in normal width and without invisible characters. */
export function spelled(raw: string): string {
  // A sign that NFKC would turn into a letter (a boxed Y) is not a word.
  return (isWord(raw) ? raw.normalize("NFKC") : raw).replace(/\p{Cf}/gu, "");
}

/** Whether a unit is a word (or a Han character) rather than space or punctuation. */
export function isWord(raw: string): boolean {
  return WORD.test(raw);
}
