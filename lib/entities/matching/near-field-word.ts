import type { SplitText } from "./split-text";
import { isWord } from "./units";

/** How many words to either side count as “near”. */
const REACH = 3;
/** The end of a sentence: the words beyond it do not count. */
const STOPS = new Set([".", "!", "?", ";", "\n", "。", "！", "？", "；"]);
/** What joins two words into one: “Y-axis”, “T.D.K”, “VAC&x”. */
const TIES = /^[-\u2010-\u2015\u2212.&@_'\u2019]$/;

/**
 * Whether one of `words` is within three words of the units `from` to `to`, in the same sentence, or in the same part
 * of it.
 */
export function nearFieldWord(
  { keys, raws }: SplitText,
  from: number,
  to: number,
  words: ReadonlySet<string>,
  overCommas = true,
): boolean {
  const looks = (step: -1 | 1): boolean => {
    let seen = 0;
    for (let at = step === 1 ? to + 1 : from - 1; at >= 0 && at < keys.length && seen < REACH; at += step) {
      if (STOPS.has(raws[at] ?? "") || (!overCommas && /^[,，]$/.test(raws[at] ?? ""))) return false;
      if (!isWord(raws[at] ?? "")) continue;
      if (words.has(keys[at] ?? "")) return true;
      seen += 1;
    }
    return false;
  };
  return looks(-1) || looks(1);
}

/** Whether the units `from` to `to` are part of a longer word by a hyphen, a point or the like. A possessive is not. */
export function isInLongerWord({ keys, raws }: SplitText, from: number, to: number): boolean {
  const before = TIES.test(raws[from - 1] ?? "") && isWord(raws[from - 2] ?? "");
  const after = TIES.test(raws[to + 1] ?? "") && isWord(raws[to + 2] ?? "") && keys[to + 2] !== "s";
  return before || after;
}
