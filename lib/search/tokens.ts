import { Prisma } from "@/lib/db/generated/client";

const HAN = /\p{Script=Han}+/gu;
const NOT_HAN_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Longer "words" are addresses and keys; their beginning finds them. */
const LONGEST_WORD = 100;
/** Postgres refuses a tsvector of 1 MB; two halves below this fit, however long and odd the text. */
const MOST_BYTES = 400_000;

/** One form for what looks alike: NFKC, without zero-width characters, soft hyphens and bidirectional controls. */
export function plainForm(text: string): string {
  return text.normalize("NFKC").replace(/\p{Cf}/gu, "");
}

/** Words of every script but Han, in order and joined by single spaces. Punctuation parts words, on both sides alike. */
export function latinText(text: string): string {
  const words = plainForm(text).replace(HAN, " ").toLowerCase().match(NOT_HAN_WORD) ?? [];
  return fitting(words.map((word) => [...word].slice(0, LONGEST_WORD).join("")));
}

/** Runs of Han characters, in order. */
export function hanRuns(text: string): string[] {
  return plainForm(text).match(HAN) ?? [];
}

/**
 * Each run of Han characters as overlapping pairs and its last character alone, so that every single character begins a
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

/** A text as the `tsvector` that search matches: English words by their stems, Chinese by pairs of characters. */
export function searchVector(text: string, weight: "A" | "D"): Prisma.Sql {
  return Prisma.sql`setweight(
    to_tsvector('english'::regconfig, ${latinText(text)}::text)
      || to_tsvector('simple'::regconfig, ${hanBigrams(text)}::text), ${weight}::"char")`;
}

/** Repeats always, new words only while their bytes fit. */
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
