import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { RowReader } from "@/lib/db/rows";
import { lockedSentences } from "@/lib/reports/queries/locked-sentences";
import type { Passage } from "../compare-versions";

/** So many neighbouring words, or Han characters, are taken for the text's own; fewer are the language's. */
const OWN = { words: 8, han: 20 };

/** Each Han character is a word, as for `lockedSentences`. */
const HAN = "\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const WORDS = new RegExp(`[${HAN}]|[^\\s${HAN}]+`, "gu");
const IS_HAN = new RegExp(`[${HAN}]`, "u");

/**
 * Passages of an earlier version without the sentences whose words the viewer may not read in another version of the
 * report, wherever they stand there: a whole short sentence, heading, note or table cell, or a run of eight words
 * (`OWN`). Words that stand in what they may read today are kept. A passage may be left with no sentence. The locked words
 * themselves are compared by the database and not selected. One statement, or none if nothing is gone.
 *
 * @param today what the viewer may read of the current version
 * @param since the version of the passages, if the viewer read it: then only later versions count
 */
export async function withoutLocked(
  tx: RowReader,
  viewer: Viewer,
  passages: readonly Passage[],
  { today, currentId, since }: { today: readonly Passage[]; currentId: string; since: string | null },
): Promise<Passage[]> {
  const there = new Set(today.flatMap(({ sentences }) => sentences));
  const gone = [...new Set(passages.flatMap(({ sentences }) => sentences))].filter(
    (text) => !there.has(text),
  );
  const runs = gone.flatMap((text, sentence) => ownRuns(text).map((run) => ({ sentence, run })));
  if (runs.length === 0) return [...passages];
  const found = await lockedSentences(tx, viewer, runs, { open: [...there], currentId, since });
  const locked = new Set(gone.filter((_, sentence) => found.has(sentence)));
  return passages.map((passage) => ({
    ...passage,
    sentences: passage.sentences.filter((text) => !locked.has(text)),
  }));
}

/** The runs of words by which a sentence is recognised; the cells of a row each for itself. */
function ownRuns(sentence: string): string[] {
  return sentence.split("\t").flatMap((cell) => {
    const words = cell.match(WORDS) ?? [];
    const han = words.filter((word) => IS_HAN.test(word)).length;
    const size = han * 2 > words.length ? OWN.han : OWN.words;
    const last = Math.max(0, words.length - size);
    return words.length === 0
      ? []
      : Array.from({ length: last + 1 }, (_, at) => words.slice(at, at + size).join(" "));
  });
}
