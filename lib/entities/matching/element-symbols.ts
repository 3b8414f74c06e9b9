import type { SplitText } from "./split-text";
import { isWord } from "./units";

/** Symbols that are also a name, a particle, a title or an abbreviation: “Ho”, “La Paz”, “Er”, “Lu”. */
const ALSO_WORDS = new Set("La Ho Er Y Pr Eu Tm Sc Lu Ce Pm Sm Li He In As At Be No Am I K".split(" "));
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
/** Symbols whose neighbourhood makes an ambiguous one a symbol: “Er Fe alloy”. */
const METALS = new Set(
  "La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Sc Fe Co Ni Cu Al Mg Zn Zr Ga Nb Ti Mn B Y".split(" "),
);
/** “Gen Y”, “Plan Y”: a letter that serves as a number. */
const LETTERED =
  /^(?:gen|generation|plan|type|class|figure|fig|model|vitamin|company|party|mine|phase|axis|option|group|series|appendix|annex|schedule|block|zone|chromosome|factor)$/;
const LIST = /^[,、/和与及]$/;

export const isAlsoWord = (name: string): boolean => ALSO_WORDS.has(name);

/** Whether the unit at `at` is a person, a place or a verb’s subject rather than the element of that symbol. */
export function isNoElement({ keys, raws }: SplitText, at: number, fieldWords: ReadonlySet<string>): boolean {
  const before = wordBeside(raws, keys, at, -1);
  const after = wordBeside(raws, keys, at, 1);
  if (isInitial(raws, at) || isSlashedTwice(raws, at)) return true;
  if (raws[at] === "Y" && before?.tight && LETTERED.test(before.key)) return true;
  if (before && TITLES.has(before.key)) return true;
  if (!after) return false;
  if (SPEECH.has(after.key)) return true;
  if (METALS.has(after.raw)) return false;
  return after.tight && /^\p{Lu}\p{Ll}+/u.test(after.raw) && !fieldWords.has(after.key);
}

/** “Y. Ho”, “J. Y. Lu”: an initial, or the name after one. */
function isInitial(raws: readonly string[], at: number): boolean {
  const behindOne =
    (/^\p{Lu}$/u.test(raws[at - 3] ?? "") && raws[at - 2] === "." && raws[at - 1] === " ") ||
    (/^\p{Lu}$/u.test(raws[at - 2] ?? "") &&
      raws[at - 1] === " " &&
      TITLES.has((raws[at - 4] ?? "").toLowerCase()));
  const isOne = raws[at]?.length === 1 && raws[at + 1] === "." && /^\p{Lu}\p{Ll}*$/u.test(raws[at + 3] ?? "");
  return behindOne || isOne;
}

/** “12% Y/Y” is year on year. */
const isSlashedTwice = (raws: readonly string[], at: number): boolean =>
  (raws[at + 1] === "/" && raws[at + 2] === raws[at]) || (raws[at - 1] === "/" && raws[at - 2] === raws[at]);

/** “Ho-Fe alloy”: joined by a hyphen to another symbol only. */
export function isAlloyed({ raws }: SplitText, at: number): boolean {
  const tied = [
    [raws[at - 1], raws[at - 2]],
    [raws[at + 1], raws[at + 2]],
  ].filter(([tie]) => tie !== undefined && /^[-\u2010-\u2013\u2212]$/.test(tie));
  return tied.length > 0 && tied.every(([, other]) => METALS.has(other ?? ""));
}

/** “25% Pr”: a share of it. */
const isShare = (raws: readonly string[], at: number): boolean =>
  raws[at] !== "Y" &&
  ((raws[at - 1] === " " && raws[at - 2] === "%" && /^\d+$/.test(raws[at - 3] ?? "")) ||
    (raws[at - 1] === "%" && /^\d+$/.test(raws[at - 2] ?? "")));

/** Whether a word of the field is directly next to the unit: “Er oxide”, “2 wt% Y”, “oxide of Ho”. */
export function touchesFieldWord({ keys, raws }: SplitText, at: number, words: ReadonlySet<string>): boolean {
  if (isShare(raws, at)) return true;
  const near = [wordBeside(raws, keys, at, -1), wordBeside(raws, keys, at, 1)];
  // “Ho Metals” may be a firm.
  return near.some(
    (word, side) => word !== null && words.has(word.key) && !(side === 1 && /^\p{Lu}\p{Ll}/u.test(word.raw)),
  );
}

/** Whether the units between two positions only form a list: “Nd and Pr”, “Dy, Tb”, “Nd/Pr”. */
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

/** The next word in that direction; `tight` if only white space or an abbreviation's full stop is in between. */
function wordBeside(raws: readonly string[], keys: readonly string[], at: number, step: -1 | 1): Word | null {
  for (let next = at + step; next >= 0 && next < raws.length; next += step) {
    const raw = raws[next] ?? "";
    if (isWord(raw)) return { key: keys[next] ?? "", raw, tight: true };
    if (raw === "%" || (step === -1 && raw === ".")) continue;
    if (keys[next] !== " " || /[-\u2010-\u2015]/.test(raw)) return null;
  }
  return null;
}
