import { latinText } from "./tokens";

/** Shorter words are too similar to each other; longer ones are addresses and keys. */
const SPELLED = /^\p{Script=Latin}{3,30}$/u;

/**
 * The words of a text as spelled, each once, in lower case and without marks: candidates for correcting a misspelt
 * word. Words with digits are numbers, codes and formulas, which are never corrected.
 */
export function spelledWords(text: string): string[] {
  return [...new Set(latinText(text).split(" "))].filter((word) => SPELLED.test(word));
}
