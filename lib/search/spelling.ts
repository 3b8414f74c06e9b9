import { plainForm } from "@/lib/text/tokens";
import { isEnglish } from "@/lib/text/words";

/** A word of a question that may be misspelt: its position, and its form for comparison. */
export type AskedWord = { at: number; typed: string; plain: string };

/** Latin letters between other characters; shorter words and those with digits are symbols, codes and numbers. */
const WORD =
  /(?<![\p{Script=Latin}\p{N}\p{M}])[\p{Script=Latin}\p{M}]{4,30}(?![\p{Script=Latin}\p{N}\p{M}])/gu;
/** A word or a phrase to exclude. */
const LEFT_OUT = /(?<![^\s(])[-\u2212](?:["“”„«»][^"“”„«»]*["“”„«»]?|[^\s"“”„«»]+)/gu;
/** LYC, ILU, CREG: abbreviations are typed in capitals and are never corrected. */
const ABBREVIATION = /^\p{Lu}{1,5}$/u;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
/** Trigrams find longer similar words; shorter ones share too few. */
const SHORT = 8;

/** The words of a question that may be misspelt: none that it excludes, no number, code or abbreviation. */
export function askedWords(question: string): AskedWord[] {
  const leftOut = [...question.matchAll(LEFT_OUT)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  return [...question.matchAll(WORD)]
    .filter(
      ({ index, 0: word }) =>
        !ABBREVIATION.test(word) && !leftOut.some(([from = 0, to = 0]) => from <= index && index < to),
    )
    .map(({ index, 0: typed }) => ({ at: index, typed, plain: plainForm(typed).toLowerCase() }))
    .slice(0, 8);
}

/** A question without its exclusions. */
export const withoutLeftOut = (question: string): string => question.replace(LEFT_OUT, " ");

/** Every spelling one typing slip away from a short word, to look up. */
export function slips(word: string): string[] {
  if (word.length > SHORT) return [];
  const cuts = Array.from(
    { length: word.length + 1 },
    (_, at) => [word.slice(0, at), word.slice(at)] as const,
  );
  const made = cuts.flatMap(([before, after]) => [
    ...(after === "" ? [] : [before + after.slice(1)]),
    ...(after.length > 1 ? [before + after.charAt(1) + after.charAt(0) + after.slice(2)] : []),
    ...LETTERS.flatMap((letter) => [
      before + letter + after,
      ...(after === "" ? [] : [before + letter + after.slice(1)]),
    ]),
  ]);
  return [...new Set(made)].filter((other) => other !== word && other.length > 2);
}

/** The two words that a word with a missing space may be. */
export function halves(word: string): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 3; at <= word.length - 3; at += 1) found.push([word.slice(0, at), word.slice(at)]);
  return found;
}

/**
 * How many letters are inserted, omitted, exchanged, or swapped (two neighbours) between two words:
 * optimal string alignment.
 */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          ...(swapped ? [(before[j - 2] ?? 0) + 1] : []),
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}

/**
 * How far a candidate is from the typed word: its slips, the first letter being one that people hardly ever get wrong.
 */
export const unlikeness = (asked: string, word: string): number =>
  distance(asked, word) + (asked[0] === word[0] ? 0 : 0.5);

/**
 * The words that a misspelt one may stand for, the likeliest first. Of two equally close ones a word of the field
 * (“Lynas”) precedes one of the language (“lines”).
 */
export function likely(asked: string, words: readonly string[]): string[] {
  return [...new Set(words)]
    .filter((word) => word !== asked && mayMean(asked, word))
    .map((word) => ({
      word,
      far: unlikeness(asked, word),
      common: isEnglish(word),
      ends: word.at(-1) === asked.at(-1),
    }))
    .sort(
      (a, b) =>
        a.far - b.far ||
        Number(a.common) - Number(b.common) ||
        Number(b.ends) - Number(a.ends) ||
        compare(a.word, b.word),
    )
    .map(({ word }) => word);
}

/**
 * Words with two spellings, with the American one: aluminium, sulphide, magnetise, centre, defence, colour, programme.
 */
const TWO_WAYS: readonly [RegExp, string][] = [
  [/inium\b/, "inum"],
  [/sulph/, "sulf"],
  [/(?<=[a-z]{2})ys(?=e|ing)/, "yz"],
  [/(?<=[a-z]{3})is(?=e|ing|ation)/, "iz"],
  [/(?<=[bt])re(?=s?\b)/, "er"],
  [/ence(?=s?\b)/, "ense"],
  [/our(?=[a-z]*)/, "or"],
  [/amme(?=s?\b)/, "am"],
  [/ogue(?=s?\b)/, "og"],
  [/ll(?=ed\b|ing\b)/, "l"],
  [/ae|oe/, "e"],
];

/** Whether two words are the British and the American spelling of one. */
export function isOneWord(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) =>
    TWO_WAYS.reduce((text, [british, american]) => text.replace(british, american), word),
  );
  return a === b;
}

/** The longer a word, the more slips it may have. */
function mayMean(asked: string, word: string): boolean {
  const far = distance(asked, word);
  const begins = asked[0] === word[0] || (far === 1 && (asked.length > 6 || asked[0] === word[1]));
  return begins && far <= mostSlips(Math.min(asked.length, word.length));
}

const mostSlips = (length: number): number => (length <= 3 ? 0 : length <= 5 ? 1 : length <= 10 ? 2 : 3);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A question with some words replaced, each in the case it was typed: all capitals, initial capital, or lower case. */
export function respelt(question: string, replaced: ReadonlyMap<AskedWord, string>): string {
  let text = "";
  let from = 0;
  for (const [word, by] of [...replaced].sort(([a], [b]) => a.at - b.at)) {
    text += question.slice(from, word.at) + inCaseOf(word.typed, by);
    from = word.at + word.typed.length;
  }
  return text + question.slice(from);
}

function inCaseOf(typed: string, word: string): string {
  if (/^\p{Lu}{2,}$/u.test(typed)) return word.toUpperCase();
  return /^\p{Lu}/u.test(typed) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
