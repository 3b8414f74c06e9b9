import type { GlossaryLine, TermOrder } from "./schema";

/** The terms under one letter; `letter` is upper case, `#` for what begins with no Latin letter. */
export type LetterGroup = { letter: string; terms: GlossaryLine[] };

const collator = new Intl.Collator("en", { sensitivity: "base" });

/** The terms by the first letter of their pinyin, or of their best English translation. */
export function byLetter(terms: readonly GlossaryLine[], order: TermOrder): LetterGroup[] {
  const wordsOf = ({ slug, zh, en }: GlossaryLine) =>
    order === "english" || zh === null ? (en[0] ?? "") : slug;
  const sorted = [...terms].sort((a, b) => collator.compare(wordsOf(a), wordsOf(b)));
  const groups = new Map<string, GlossaryLine[]>();
  for (const term of sorted) {
    const letter = /^[a-z]/i.exec(wordsOf(term))?.[0].toUpperCase() ?? "#";
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups].map(([letter, members]) => ({ letter, terms: members }));
}
