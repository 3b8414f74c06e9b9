/**
 * A pattern, optionally with text that every sentence it matches contains: that text is searched first, since the
 * search is fast and most sentences do not contain it.
 */
export type Wording = RegExp | { holds: RegExp; pattern: RegExp };

export const held = (holds: RegExp, pattern: RegExp): Wording => ({ holds, pattern });

/** The first match in a sentence, or null. */
export const wordsOf = (wording: Wording, text: string): RegExpExecArray | null => {
  if (wording instanceof RegExp) return wording.exec(text);
  return wording.holds.test(text) ? wording.pattern.exec(text) : null;
};
