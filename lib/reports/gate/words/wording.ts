/**
 * A pattern, or one with what is in every sentence that it matches: that is looked for first, since it is found quickly
 * and most sentences have none of it.
 */
export type Wording = RegExp | { holds: RegExp; pattern: RegExp };

export const held = (holds: RegExp, pattern: RegExp): Wording => ({ holds, pattern });

/** The first match in a sentence, or null. */
export const wordsOf = (wording: Wording, text: string): RegExpExecArray | null => {
  if (wording instanceof RegExp) return wording.exec(text);
  return wording.holds.test(text) ? wording.pattern.exec(text) : null;
};
