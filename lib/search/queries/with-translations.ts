import "server-only";
import { toneless } from "@/lib/glossary/queries/list-terms";
import { MOST, type Translation, translations } from "@/lib/glossary/queries/translations";
import { latinText } from "@/lib/text/tokens";
import type { SearchTerm } from "../parse-search";
import { phrasesIn, translated } from "../translated";
import type { GlossaryHit } from "../types";

/** The terms of a question with their translations, and the glossary terms it names. At most one statement. */
export async function withTranslations(
  terms: readonly SearchTerm[],
): Promise<{ terms: SearchTerm[]; glossary: GlossaryHit[] }> {
  const runs = terms.flatMap((term) => (term.kind === "han" ? [term.run] : []));
  const sound = terms.map((term) => (term.kind === "words" ? term.words : "")).join("");
  const found = await translations(runs, phrasesIn(terms), toneless(sound));
  const glossary = found.map(({ short: _, ...hit }) => hit);
  return { terms: translated(terms, found.map(plainWords), sameWords), glossary };
}

/** The terms of several queries, each with their translations. At most one statement. */
export async function translateEach(queries: readonly (readonly SearchTerm[])[]): Promise<SearchTerm[][]> {
  const runs = queries.flat().flatMap((term) => (term.kind === "han" ? [term.run] : []));
  const found = await translations(runs, queries.flatMap(phrasesIn), "", MOST * queries.length);
  const words = found.map(plainWords);
  return queries.map((terms) => translated(terms, words, sameWords));
}

const plainWords = ({ zh, en, short }: Translation) => ({
  zh,
  en: en.map(latinText),
  short: short.map(latinText),
});

/** The glossary was already queried by stems; this only decides which of the phrases it was. */
function sameWords(a: string, b: string): boolean {
  const [left, right] = [a.split(" "), latinText(b).split(" ")];
  return left.length === right.length && left.every((word, at) => alike(word, right[at] ?? ""));
}

/** Whether two words are inflections of one: they share most of the shorter. */
function alike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same += 1;
  return a === b || (shorter > 3 && same >= shorter - 1 && Math.abs(a.length - b.length) <= 4);
}
