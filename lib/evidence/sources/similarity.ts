import { partsOfHan, runsOf } from "@/lib/text/words";

/** Fewer pieces than this prove nothing: two one-line notices may well have the same wording. */
const FEWEST = 8;
/** Words in a piece, and characters of Chinese. */
const WORDS = 5;
const HAN = 4;

/** The similarity of two texts. `likeness` is 0 to 1: the share of the shorter text that the other contains. */
export type Likeness = { likeness: number /** pieces of five words in both */; common: number };

/**
 * The pieces of a text, each once: runs of five words, or, in Chinese, which has no spaces, runs of four characters.
 * Ignores case, punctuation and width of letters.
 */
export function shingles(text: string): Set<string> {
  const pieces = new Set<string>();
  let words: string[] = [];
  for (const run of runsOf(text)) {
    if (!run.isHan) {
      words.push(run.text);
      if (words.length > WORDS) words = words.slice(-WORDS);
      if (words.length === WORDS) pieces.add(words.join(" "));
      continue;
    }
    words = [];
    for (const piece of partsOfHan(run.text, HAN)) pieces.add(piece);
  }
  return pieces;
}

/** Symmetric; 1 for texts with the same pieces, 0 if either is too short. */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): Likeness {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const piece of small) if (large.has(piece)) common += 1;
  return { likeness: small.size < FEWEST ? 0 : common / small.size, common };
}

/**
 * From this value on two documents look like copies of one text. A wire text is cut and gets a new title, but is rarely
 * rewritten.
 */
export const ALIKE = 0.4;
