import { plainPinyin } from "./pinyin";
import { proposedPinyin } from "./propose-pinyin";

/** The pinyin, for comparison, of a term of two to twelve Han characters; null for other words. */
export function soundOf(term: string): string | null {
  if (!/^\p{Script=Han}{2,12}$/u.test(term)) return null;
  const pinyin = proposedPinyin({ lang: "zh-Hans", value: term });
  return pinyin && plainPinyin(pinyin);
}
