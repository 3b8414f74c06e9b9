import { readFileSync } from "node:fs";
import wordListPath from "word-list";

/** A run of Han characters, or a word of letters and digits in any other script. */
export type Run = { text: string; isHan: boolean };

/** The runs of a text, in order, without case, punctuation and width of letters. */
export function runsOf(text: string): Run[] {
  const runs = text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu);
  return (runs ?? []).map((run) => ({ text: run, isHan: /^\p{Script=Han}/u.test(run) }));
}

/** Every `size` neighbouring characters of a run of Han characters; none if it is shorter. */
export function partsOfHan(run: string, size: number): string[] {
  const characters = [...run];
  return characters.slice(0, Math.max(0, characters.length - size + 1)).map((_, at) => {
    return characters.slice(at, at + size).join("");
  });
}

let list: ReadonlySet<string> | null = null;

/** Whether a word, in small letters, is in the list of English words, which is read at the first need. */
export function isEnglish(word: string): boolean {
  list ??= new Set(readFileSync(wordListPath, "utf8").split("\n"));
  return list.has(word);
}
