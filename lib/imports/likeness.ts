/** The words of a text with their counts; Chinese by pairs of characters. */
export function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  const add = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  for (const [run] of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) add(run);
    else if (run.length === 1) add(run);
    else for (let at = 0; at < run.length - 1; at += 1) add(run.slice(at, at + 2));
  }
  return words;
}

/** How much two texts have in common, from 0 to 1: twice the shared words over all words of both. */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const sum = total(one) + total(other);
  if (sum === 0) return 0;
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  return (2 * shared) / sum;
}

const total = (words: ReadonlyMap<string, number>): number =>
  [...words.values()].reduce((sum, count) => sum + count, 0);
