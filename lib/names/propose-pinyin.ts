import { pinyin } from "pinyin-pro";
import { isChineseName, plainPinyin } from "./pinyin";

/** Readings of terms in the field that the dictionary lacks. */
const READINGS: Record<string, string> = { 镨钕: "pǔ nǚ", 赣州: "gàn zhōu" };

/**
 * The pinyin of a Chinese name, with tone marks, a syllable for each character; `null` for a name that is not Chinese. A
 * proposal: characters with several readings may be wrong, and people correct it.
 */
export function proposedPinyin(name: { lang: string; value: string }): string | null {
  if (!isChineseName(name)) return null;
  const known = READINGS[name.value];
  if (known) return known;
  return pinyin(name.value, { toneType: "symbol", type: "array", nonZh: "consecutive" })
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ")
    .slice(0, 400);
}

/** The pinyin, for comparison, of a term of two to twelve Han characters; null for other words. */
export function soundOf(term: string): string | null {
  if (!/^\p{Script=Han}{2,12}$/u.test(term)) return null;
  const pinyin = proposedPinyin({ lang: "zh-Hans", value: term });
  return pinyin && plainPinyin(pinyin);
}
