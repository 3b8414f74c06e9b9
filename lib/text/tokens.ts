import { Prisma } from "@/lib/db/generated/client";
import { simplified } from "./simplified";

/** Incremented when texts are parsed differently, so that what an older build wrote is parsed again. */
export const SEARCH_FORM = 2;

const HAN = /\p{Script=Han}+/gu;
const NOT_HAN_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Longer "words" are addresses and keys; their first characters suffice to find them. */
const LONGEST_WORD = 100;
/** Postgres rejects a tsvector of 1 MB; three parts below this size fit, however long and odd the text. */
const MOST_BYTES = 250_000;

/** A raised digit after a number is a power or a note: 10⁶ is not 106. */
const RAISED = /(?<=\p{N})(?=[⁰¹²³⁴-⁹])/gu;
/** Marks on Latin letters, which are searched with and without: Goiás, Goias. */
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;
/** Characters inside a word that may also be left out: co-operation, Nd/Pr, U.S., O’Brien, 5,000, 8505.11. */
const JOINED = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-\u2010-\u2015/.,'\u2019][\p{L}\p{N}]+)+/gu;
const GROUPED = /^\d{1,3}(?:[,.'\u2019]\d{3})+$/;
const TARIFF = /^\d{4}\.\d{2}(?:\.?\d{2}){0,2}$/;

/**
 * One form for text that looks alike: NFKC, without zero-width characters, soft hyphens and bidirectional controls,
 * without marks on Latin letters, and in simplified characters.
 */
export function plainForm(text: string): string {
  const one = text
    .replace(RAISED, " ")
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "");
  return simplified(one.normalize("NFD").replace(LATIN_MARKS, "$1").normalize("NFC"));
}

/**
 * A word without its inner hyphens, points, slashes and apostrophes, if that is still one word or number:
 * “cooperation”, “850511”, “ndpr”; empty for others, such as a decimal.
 */
export function joinedForm(word: string): string {
  if (GROUPED.test(word) || TARIFF.test(word)) return word.replace(/\D/g, "");
  if (/\d[.,]\d/.test(word) || !/\p{L}/u.test(word)) return "";
  const joined = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return joined === "prnd" ? "ndpr" : joined;
}

/** The words of a text that can be joined as well as split, joined. */
export function joinedText(text: string): string {
  const plain = plainForm(text).replace(HAN, " ");
  const words = [...plain.matchAll(JOINED)].map(([word]) => joinedForm(word));
  if (/\bprnd\b/i.test(plain)) words.push("ndpr");
  return fitting([...new Set(words.filter((word) => word !== "" && word.length <= LONGEST_WORD))]);
}

/**
 * Words of every script but Han, in order and joined by single spaces. Punctuation splits words, in texts and queries
 * alike.
 */
export function latinText(text: string): string {
  const words = plainForm(text).replace(HAN, " ").toLowerCase().match(NOT_HAN_WORD) ?? [];
  return fitting(words.map((word) => [...word].slice(0, LONGEST_WORD).join("")));
}

/** Runs of Han characters, in order. */
export function hanRuns(text: string): string[] {
  return plainForm(text).match(HAN) ?? [];
}

/**
 * Each run of Han characters as overlapping pairs plus its last character, so that every single character begins a
 * token and can be found too.
 */
export function hanBigrams(text: string): string {
  return fitting(
    hanRuns(text).flatMap((run) => {
      const characters = [...run];
      return characters.map((character, index) => character + (characters[index + 1] ?? ""));
    }),
  );
}

/** A text as the `tsvector` that search matches: English words as stems, Chinese as pairs of characters. */
export function searchVector(text: string, weight: "A" | "D"): Prisma.Sql {
  return Prisma.sql`setweight(
    to_tsvector('english'::regconfig, ${latinText(text)}::text)
      || to_tsvector('english'::regconfig, ${joinedText(text)}::text)
      || to_tsvector('simple'::regconfig, ${hanBigrams(text)}::text), ${weight}::"char")`;
}

/** Repetitions are always added, new words only while their bytes fit. */
function fitting(words: readonly string[]): string {
  const known = new Set<string>();
  let bytes = 0;
  return words
    .filter((word) => {
      if (known.has(word)) return true;
      const more = Buffer.byteLength(word) + 6;
      if (bytes + more > MOST_BYTES) return false;
      bytes += more;
      known.add(word);
      return true;
    })
    .join(" ");
}

/** Shorter words are too similar to each other; longer ones are addresses and keys. */
const SPELLED = /^\p{Script=Latin}{3,30}$/u;

/**
 * The words of a text as spelled, each once, in lower case and without marks: candidates for correcting a misspelt
 * word. Words with digits are numbers, codes and formulas, which are never corrected.
 */
export function spelledWords(text: string): string[] {
  return [...new Set(latinText(text).split(" "))].filter((word) => SPELLED.test(word));
}
