/** Superscript and subscript digits, and single-character fractions: their meaning differs from plain digits. */
const KEPT = /[⁰¹²³⁴-⁹⁺⁻₀-₉¼-¾⅐-⅞]/u;

/** Equivalent characters that Unicode does not fold, or folds into something else. */
const SAME = new Map<string, string>([
  ["㎡", "m²"],
  ["㎢", "km²"],
  ["㎥", "m³"],
  ["㎤", "cm³"],
  ["μ", "µ"],
  ["〜", "~"],
  ["∼", "~"],
  ["﹣", "-"],
  ["‐", "-"],
  ["‑", "-"],
  ["‒", "–"],
  ["―", "—"],
  ["＇", "’"],
  ["‘", "’"],
  ["ʼ", "’"],
  ["円", "日元"],
  ["圓", "元"],
  ...Array.from(
    "萬万億亿噸吨兩两個个輛辆臺台餘余約约達达從从減减產产過过於于幣币韓韩歐欧點点幾几數数電电時时漲涨縮缩較较擴扩調调將将總总為为",
  )
    .map((character, index, all): [string, string] => [character, all[index + 1] ?? character])
    .filter((_, index) => index % 2 === 0),
]);

/** ①, ⑴ and the like number a list. */
const LIST_NUMBER = /[\u2460-\u24ff\u2776-\u2793]/u;

/**
 * Normalizes the signs that quantities are written with: full-width and compatibility forms, traditional characters,
 * kinds of spaces. Powers, notes and fractions stay unchanged: 10⁶ is not 106, ½ is not 1⁄2.
 */
export function normalizeSigns(words: string): string {
  return Array.from(words, (character) => {
    if (KEPT.test(character)) return character;
    if (LIST_NUMBER.test(character)) return " ";
    const known = SAME.get(character);
    if (known !== undefined) return known;
    const folded = character.normalize("NFKC");
    return SAME.get(folded) ?? folded;
  }).join("");
}
