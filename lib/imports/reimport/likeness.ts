import { partsOfHan, runsOf } from "@/lib/text/words";

/** The words of a text with their counts; Chinese by pairs of characters. */
export function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  const add = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  for (const run of runsOf(text)) {
    const pairs = run.isHan ? partsOfHan(run.text, 2) : [];
    for (const word of pairs.length > 0 ? pairs : [run.text]) add(word);
  }
  return words;
}

/**
 * How much two texts have in common, from 0 to 1: twice the shared words over all words of both. For short texts in which
 * words change; whether one long text was copied from another is what `lib/evidence/sources/similarity` measures.
 */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const sum = total(one) + total(other);
  if (sum === 0) return 0;
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  return (2 * shared) / sum;
}

const total = (words: ReadonlyMap<string, number>): number =>
  [...words.values()].reduce((sum, count) => sum + count, 0);
