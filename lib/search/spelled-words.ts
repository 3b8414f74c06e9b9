import { latinText } from "./tokens";

/** Shorter words are too like one another; longer ones are addresses and keys. */
const SPELLED = /^\p{Script=Latin}{3,30}$/u;

/**
 * The words of a text as they are spelled, each once, in small letters and without marks: what a misspelt word may be
 * corrected to. Words with digits are numbers, codes and formulas, which are never corrected.
 */
export function spelledWords(text: string): string[] {
  return [...new Set(latinText(text).split(" "))].filter((word) => SPELLED.test(word));
}
