import { isInside, startsAmount } from "./parse-quantity";
import { amountAt } from "./reading/amount-at";
import { evenOut } from "./reading/even-out";
import { isLabel, notAmounts } from "./reading/not-amounts";
import { unitOf } from "./units";

/** Where an amount is in the words as they were given, by UTF-16 offset. */
export type FoundAmount = {
  start: number;
  end: number;
  /** the number without its scale and unit is written in words: “half”, “two hundred”, 百分之十二 */
  inWords: boolean;
  value: number;
  /** what is measured; null for a sum of money or a bare number such as “1.2 million” */
  dimension: string | null;
};

/** Nothing is looked for in a text that has none of these. */
const NUMBER_SIGN =
  /[\d¼-¾⅐-⅞一二两兩三四五六七八九十百千万萬亿億成半]|\b(?:half|quarter|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundred|thousand|million|billion|trillion|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+(?:teen|ty))/iu;

/**
 * Every amount in some words that has a unit, a currency or a scale, as `parseQuantities` reads them; dates, labels and
 * bare numbers are left out, and so is what a claim has no unit for.
 */
export function findAmounts(words: string): FoundAmount[] {
  if (!NUMBER_SIGN.test(words)) return [];
  const { text, from } = evenedWithPlaces(words);
  const excluded = notAmounts(text);
  const found: FoundAmount[] = [];
  for (let at = 0; at < text.length; ) {
    const read = startsAmount(text, at) && !isInside(excluded, at) ? amountAt(text, at) : null;
    if (!read) {
      at += 1;
      continue;
    }
    if (!("refused" in read)) {
      const { start, end, value, unit, currency, scale } = read;
      const counts = unit !== null || currency !== null || (scale !== null && !isLabel(text, start, end));
      if (counts)
        found.push({
          start: from[start] ?? 0,
          end: from[end] ?? words.length,
          inWords: !/[\d¼-¾⅐-⅞]/u.test(text.slice(start, end)),
          value,
          dimension: unitOf(unit)?.dimension ?? null,
        });
    }
    at = Math.max(read.end, at + 1);
  }
  return found;
}

/** Evened-out words, with the place in the given ones of each of their UTF-16 units. */
function evenedWithPlaces(words: string): { text: string; from: number[] } {
  let text = "";
  const from: number[] = [];
  let place = 0;
  for (const character of words) {
    const even = evenOut(character);
    for (let unit = 0; unit < even.length; unit += 1) from.push(place);
    text += even;
    place += character.length;
  }
  from.push(place);
  return { text, from };
}
