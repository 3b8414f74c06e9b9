import type { PlainTerm, SearchTerm } from "./parse-search";

/** A glossary entry for translation: Chinese, its English and its abbreviations, as `lib/glossary` provides it. */
type Translation = { zh: string | null; en: readonly string[]; short: readonly string[] };

/** Longer runs of words are no glossary term. */
const LONGEST = 6;

/** Every run of adjacent word terms, as a phrase: a candidate for an English glossary term. */
export function phrasesIn(terms: readonly SearchTerm[]): string[] {
  const found = new Set<string>();
  for (let from = 0; from < terms.length; from += 1) {
    for (const to of runEnds(terms, from)) found.add(phrase(terms.slice(from, to)));
  }
  return [...found];
}

/**
 * The terms, each with its alternatives: a Chinese term with its English, every word of an English
 * term with the Chinese, and an abbreviation with both, so that a report with the one is found by the other.
 *
 * @param sameWords whether two phrases are equal for the index, regardless of inflection
 */
export function translated(
  terms: readonly SearchTerm[],
  glossary: readonly Translation[],
  sameWords: (a: string, b: string) => boolean,
): SearchTerm[] {
  const also = terms.map((): PlainTerm[] => []);
  for (const { zh, en, short } of glossary) {
    const chinese: PlainTerm[] = zh === null ? [] : [{ kind: "han", run: zh }];
    for (const [at, term] of terms.entries()) {
      const isShort = term.kind === "words" && short.includes(term.words);
      if (isShort) also[at]?.push(...chinese);
      if (isShort || (term.kind === "han" && term.run === zh)) {
        also[at]?.push(...en.map((words): PlainTerm => ({ kind: "words", words: words.toLowerCase() })));
      }
      for (const to of runEnds(terms, at)) {
        const words = phrase(terms.slice(at, to));
        if (!en.some((text) => sameWords(text, words))) continue;
        for (const covered of also.slice(at, to)) covered.push(...chinese);
      }
    }
  }
  return terms.map((term, at) =>
    also[at]?.length ? { ...term, also: [...(term.also ?? []), ...also[at]] } : term,
  );
}

/** Where a phrase that begins at `from` may end, if the terms in between are words. */
function runEnds(terms: readonly SearchTerm[], from: number): number[] {
  const ends: number[] = [];
  for (let to = from + 1; to <= Math.min(terms.length, from + LONGEST); to += 1) {
    if (terms[to - 1]?.kind !== "words") break;
    ends.push(to);
  }
  return ends;
}

const phrase = (terms: readonly SearchTerm[]): string =>
  terms.map((term) => (term.kind === "words" ? term.words : "")).join(" ");
