import { PREDICATES, type Predicate } from "./predicates";
import { unitOf } from "./units";

/**
 * The property that a sentence most likely speaks of: one that takes the unit found in it, and whose own words stand in
 * the sentence. A proposal; null where nothing speaks for any.
 */
export function guessPredicate(sentence: string, unit: string | null): Predicate | null {
  const dimension = unitOf(unit)?.dimension ?? null;
  const words = new Set(wordsOf(sentence));
  const scored = PREDICATES.filter(
    (predicate) => dimension === null || predicate.dimension === dimension,
  ).map((predicate) => ({
    predicate,
    score:
      wordsOf(predicate.label).filter((word) => words.has(word)).length * 2 +
      wordsOf(predicate.words).filter((word) => words.has(word)).length,
  }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  if (!best) return null;
  return best.score > 0 || (dimension !== null && scored.length === 1) ? best.predicate : null;
}

/** Words that every sentence has, and that say nothing of its property. */
const EMPTY = new Set(["and", "for", "the", "with", "without", "per", "each", "since"]);

/** Words without their plural, so that “magnets” finds “magnet”. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]{3,}/g) ?? [])
    .map((word) => word.replace(/s$/, ""))
    .filter((word) => !EMPTY.has(word));
