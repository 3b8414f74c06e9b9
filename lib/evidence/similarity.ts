/** Fewer pieces than this say nothing: two one-line notices may well be worded alike. */
const FEWEST = 8;
/** Words in a piece, and characters of Chinese. */
const WORDS = 5;
const HAN = 4;

/** How alike two texts are. `likeness` is 0 to 1: the share of the shorter text that stands in the other. */
export type Likeness = { likeness: number /** pieces of five words that both have */; common: number };

/**
 * The pieces that a text is made of, each once: runs of five words, and of Chinese, which has no spaces, runs of four
 * characters. Case, punctuation and width of letters do not count.
 */
export function shingles(text: string): Set<string> {
  const tokens = text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu);
  const pieces = new Set<string>();
  let words: string[] = [];
  for (const token of tokens ?? []) {
    if (!/^\p{Script=Han}/u.test(token)) {
      words.push(token);
      if (words.length > WORDS) words = words.slice(-WORDS);
      if (words.length === WORDS) pieces.add(words.join(" "));
      continue;
    }
    words = [];
    const characters = [...token];
    for (let at = 0; at + HAN <= characters.length; at += 1) {
      pieces.add(characters.slice(at, at + HAN).join(""));
    }
  }
  return pieces;
}

/** The same for both orders; 1 for texts of the same pieces, 0 where either is too short to tell. */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): Likeness {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const piece of small) if (large.has(piece)) common += 1;
  return { likeness: small.size < FEWEST ? 0 : common / small.size, common };
}

/** From here on two documents look like copies of one text. A wire text is cut and headed anew, rarely rewritten. */
export const ALIKE = 0.4;
