import { readFileSync } from "node:fs";
import wordListPath from "word-list";

let list: ReadonlySet<string> | null = null;

/** Whether a word, in small letters, is in the list of English words, which is read at the first need. */
export function isEnglish(word: string): boolean {
  list ??= new Set(readFileSync(wordListPath, "utf8").split("\n"));
  return list.has(word);
}
