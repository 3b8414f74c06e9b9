import { unitOf } from "../quantity/units";
import { PREDICATES, type Predicate } from "./predicates";

/**
 * The property that a sentence most likely states: one that takes the unit found in it, and whose keywords occur in the
 * sentence. A proposal; null if nothing indicates one.
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

/** Words too common to indicate a property. */
const EMPTY = new Set(["and", "for", "the", "with", "without", "per", "each", "since"]);

/** Words in the singular, so that “magnets” finds “magnet”. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]{3,}/g) ?? [])
    .map((word) => word.replace(/s$/, ""))
    .filter((word) => !EMPTY.has(word));
