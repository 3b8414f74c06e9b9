import { plainPinyin } from "./pinyin";
import { proposedPinyin } from "./propose-pinyin";

/** How a term of two to twelve Han characters sounds, as pinyin is compared; nothing for other words. */
export function soundOf(term: string): string | null {
  if (!/^\p{Script=Han}{2,12}$/u.test(term)) return null;
  const pinyin = proposedPinyin({ lang: "zh-Hans", value: term });
  return pinyin && plainPinyin(pinyin);
}
