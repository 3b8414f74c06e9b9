/** What was parsed at an offset, and its end (exclusive). */
export type Read<T> = { value: T; end: number };

type Pattern<T> = readonly (readonly [pattern: string, meaning: T])[];

/** Matches a list of patterns at an offset; the first match counts. `i`: ignores case. */
export function reader<T>(patterns: Pattern<T>, flags: "i" | "" = "i") {
  const compiled = patterns.map(([pattern, meaning]) => ({
    expression: new RegExp(`(?:${pattern})`, `${flags}uy`),
    meaning,
  }));
  return (text: string, at: number): Read<T> | null => {
    for (const { expression, meaning } of compiled) {
      expression.lastIndex = at;
      const found = expression.exec(text);
      if (found) return { value: meaning, end: at + found[0].length };
    }
    return null;
  };
}

/** The match of a sticky expression at an offset, or null. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** The first offset at or after `at` that is not white space. */
export function afterSpace(text: string, at: number): number {
  let place = at;
  while (place < text.length && /\s/u.test(text.charAt(place))) place += 1;
  return place;
}
