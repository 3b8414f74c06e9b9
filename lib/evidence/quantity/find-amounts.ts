import { isInside, startsAmount } from "./parse-quantity";
import { amountAt } from "./reading/amount-at";
import { normalizeSigns } from "./reading/normalize-signs";
import { isLabel, notAmounts } from "./reading/not-amounts";
import { unitOf } from "./units";

/** The position of an amount in the original words, in UTF-16 offsets. */
export type FoundAmount = {
  start: number;
  end: number;
  /** the number without its scale and unit is written in words: “half”, “two hundred”, 百分之十二 */
  inWords: boolean;
  value: number;
  /** the quantity measured; null for a sum of money or a bare number such as “1.2 million” */
  dimension: string | null;
};

/** A text without any of these contains no amount. */
const NUMBER_SIGN =
  /[\d¼-¾⅐-⅞一二两兩三四五六七八九十百千万萬亿億成半]|\b(?:half|quarter|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundred|thousand|million|billion|trillion|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+(?:teen|ty))/iu;

/**
 * Every amount in a text that has a unit, a currency or a scale, as parsed by `parseQuantities`; without dates, labels,
 * bare numbers and amounts whose unit a claim cannot have.
 */
export function findAmounts(words: string): FoundAmount[] {
  if (!NUMBER_SIGN.test(words)) return [];
  const { text, from } = normalizedWithOffsets(words);
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

/** The normalized words, with the offset in the original words for each of their UTF-16 units. */
function normalizedWithOffsets(words: string): { text: string; from: number[] } {
  let text = "";
  const from: number[] = [];
  let place = 0;
  for (const character of words) {
    const even = normalizeSigns(character);
    for (let unit = 0; unit < even.length; unit += 1) from.push(place);
    text += even;
    place += character.length;
  }
  from.push(place);
  return { text, from };
}
