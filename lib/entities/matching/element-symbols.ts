import type { SplitText } from "./split-text";
import { isWord } from "./units";

/** Symbols that are also a name, a particle, a title or an abbreviation: “Ho”, “La Paz”, “Er”, “Lu”. */
const ALSO_WORDS = new Set(["La", "Ho", "Er", "Y", "Pr", "Eu", "Tm", "Sc", "Lu", "Ce", "Pm", "Sm"]);
const TITLES = new Set([
  "mr",
  "mrs",
  "ms",
  "miss",
  "mx",
  "dr",
  "prof",
  "professor",
  "sir",
  "madam",
  "president",
  "minister",
]);
const SPEECH = new Set(
  `said says say told tells added adds noted notes argued argues warned warns wrote writes thinks thought believes
  who whose is was has had will would`.split(/\s+/),
);
const LIST = /^[,、/和与及]$/;

export const isAlsoWord = (name: string): boolean => ALSO_WORDS.has(name);

/** Whether the unit at `at` is a person, a place or a verb’s subject rather than the element of that symbol. */
export function isNoElement({ keys, raws }: SplitText, at: number, fieldWords: ReadonlySet<string>): boolean {
  const before = wordBeside(raws, keys, at, -1);
  const after = wordBeside(raws, keys, at, 1);
  if (before && TITLES.has(before.key)) return true;
  if (!after) return false;
  if (SPEECH.has(after.key)) return true;
  return after.tight && /^\p{Lu}\p{Ll}{2,}/u.test(after.raw) && !fieldWords.has(after.key);
}

/** Whether a word of the field stands directly beside the unit: “Er oxide”, “2 wt% Y”, “oxide of Ho”. */
export function touchesFieldWord({ keys, raws }: SplitText, at: number, words: ReadonlySet<string>): boolean {
  const near = [wordBeside(raws, keys, at, -1), wordBeside(raws, keys, at, 1)];
  return near.some((word) => word !== null && words.has(word.key));
}

/** Whether the units between two places only list what they stand for: “Nd and Pr”, “Dy, Tb”, “Nd/Pr”. */
export function areListed({ keys, raws }: SplitText, from: number, to: number): boolean {
  let link = false;
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? "";
    if (key === "and" || key === "or" || LIST.test(raws[at] ?? "")) link = true;
    else if (key !== " ") return false;
  }
  return link;
}

type Word = { key: string; raw: string; tight: boolean };

/** The next word that way; `tight` when only white space or a full stop of an abbreviation stands between. */
function wordBeside(raws: readonly string[], keys: readonly string[], at: number, step: -1 | 1): Word | null {
  for (let next = at + step; next >= 0 && next < raws.length; next += step) {
    const raw = raws[next] ?? "";
    if (isWord(raw)) return { key: keys[next] ?? "", raw, tight: true };
    if (raw === "%" || (step === -1 && raw === ".")) continue;
    if (keys[next] !== " " || /[-\u2010-\u2015]/.test(raw)) return null;
  }
  return null;
}
