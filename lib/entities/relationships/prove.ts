import { createHash } from "node:crypto";

export type Quote = {
  /** UTF-16 offsets into the block's text when the evidence was recorded */
  start: number;
  end: number;
  /** SHA-256 of the sentence, hex */
  quoteHash: string;
};

/** A possible beginning of a sentence: not inside a word. */
const BEGINNING = /(?<![\p{L}\p{N}])[\p{L}\p{N}\p{P}\p{S}]|\p{Script=Han}/gu;
/** The most beginnings at which a moved sentence is searched for in a long block. */
const MOST_TRIED = 20_000;

/** SHA-256 of a sentence, hex, as stored in evidence. */
export function quoteHash(sentence: string): string {
  return createHash("sha256").update(sentence).digest("hex");
}

/**
 * The sentence that a piece of evidence quotes, in the block as it is today: at its old position, or wherever it moved
 * within the block; null when it is gone, so that other words never serve as proof.
 */
export function provingSentence(text: string, quote: Quote): string | null {
  const matches = (start: number): string | null => {
    const words = text.slice(start, start + quote.end - quote.start);
    return quoteHash(words) === quote.quoteHash ? words : null;
  };
  const there = matches(quote.start);
  if (there !== null) return there;
  let tried = 0;
  for (const { index } of text.matchAll(BEGINNING)) {
    tried += 1;
    if (tried > MOST_TRIED) return null;
    const moved = matches(index);
    if (moved !== null) return moved;
  }
  return null;
}

/** The position of the proving sentence in a block's text today; null when it is gone. */
export function placedProof(
  text: string,
  quote: Quote,
): { start: number; end: number; sentence: string } | null {
  const sentence = provingSentence(text, quote);
  if (sentence === null) return null;
  const start = text.startsWith(sentence, quote.start) ? quote.start : text.indexOf(sentence);
  return { start, end: start + sentence.length, sentence };
}
