import type { Comparator } from "@/lib/db/generated/enums";
import { unitOf } from "../units";
import { chineseNumberAt, chineseScaleAt, chineseShareAt } from "./chinese-number";
import { englishNumberAt, englishShareAt } from "./english-number";
import { afterSpace, matchAt, type Read, reader } from "./match-at";
import {
  CURRENCY_WORDS,
  EACH_MASS,
  OTHER_CURRENCY_WORDS,
  OTHER_EACH,
  PER_MASS,
  SCALE_LETTERS,
  SCALE_WORDS,
} from "./money-words";
import { OTHER_UNIT_WORDS, RATE_WORDS, SCALED_UNIT_WORDS, UNIT_WORDS } from "./unit-words";
import { isFactor, writtenNumberAt } from "./written-number";

/** A number with what belongs to it, as written; `unit` is a code of `units.ts` other than money. */
export type Amount = {
  /** its beginning, including the currency, and its end */
  start: number;
  end: number;
  value: number;
  /** the factor by which its scale word multiplied `value`; null without one */
  scale: number | null;
  currency: string | null;
  /** of a price */
  mass: "kg" | "t" | null;
  unit: string | null;
  /** in words and without a unit: one end of a range whose other end has it, or not an amount */
  open: boolean;
  /** from a plus sign, 余 or 多 after the number, or 约 in 每吨约42万元 */
  more: Comparator | null;
};

/** Digits that cannot be parsed with certainty; parsing continues at `end`. */
export type Refused = { refused: true; end: number };

const currencyAt = reader(CURRENCY_WORDS);
const otherCurrencyAt = reader(OTHER_CURRENCY_WORDS, "");
const eachMassAt = reader(EACH_MASS);
/** What turns a sum into a price: “/kg”, “a tonne”. */
export const perMassAt = reader(PER_MASS);
const scaleAt = reader(SCALE_WORDS);
const scaleLetterAt = reader(SCALE_LETTERS, "");
const unitAt = reader(UNIT_WORDS, "");
const scaledUnitAt = reader(SCALED_UNIT_WORDS, "");
const otherUnitAt = reader(OTHER_UNIT_WORDS, "");

const comparedAt = reader<Comparator | null>([
  ["不低于|不少于", "gte"],
  ["不超过|不高于", "lte"],
  ["超过?|逾|高于", "gt"],
  ["大?约为?|接?近", "about"],
  ["高?达|为|是", null],
]);

const SIGN = /[-−+]\s?|(?:minus|negative)\s+|负\s?|零下\s?/iuy;
const EACH_TIME = /每([年月天日])\s?/uy;
const TIMES: Record<string, string> = { 年: "a", 月: "mo", 天: "d", 日: "d" };
/** Latin letters and digits that continue: the match was only the beginning of a longer word, of m² or of t·km. */
const GOES_ON = /[A-Za-z0-9_²³⁰-⁹⁻^]|\s?[/·⋅]\s?(?:[A-Za-z²³]|\p{Script=Han})/uy;
const RATE = new RegExp(
  `[\\s-]*(?:\\/|(?:per|an?|each|every)[\\s-])\\s*(?:${RATE_WORDS})\\b|\\s?每?\\/\\s?\\p{Script=Han}`,
  "iuy",
);

/**
 * The amount that begins at an offset of normalized words: currency, number, scale, unit. Null if none begins there;
 * `Refused` for a number that cannot be parsed with certainty or whose unit a claim cannot have.
 */
export function amountAt(text: string, at: number): Amount | Refused | null {
  const each = eachMassAt(text, at);
  const yearly = matchAt(EACH_TIME, text, at);
  let place = each ? afterSpace(text, each.end) : yearly ? at + yearly[0].length : at;
  const compared = each || yearly ? comparedAt(text, place) : null;
  if (compared) place = compared.end;
  const share = each || yearly ? null : (chineseShareAt(text, place) ?? englishShareAt(text, place));
  if (share) return shareAmount(at, share);
  const money = wordStarts(text, place) ? currencyAt(text, place) : null;
  const foreign = !money && wordStarts(text, place) ? otherCurrencyAt(text, place) : null;
  if (money || foreign) place = afterSpace(text, (money ?? foreign)?.end ?? place);
  const sign = wordStarts(text, place) ? matchAt(SIGN, text, place) : null;
  if (sign && /\d|[¼½¾]/u.test(text.charAt(place + sign[0].length))) place += sign[0].length;
  const number = numberAt(text, place);
  if (!number) return null;
  if (Number.isNaN(number.value)) return { refused: true, end: number.end };
  const negative = sign !== null && !sign[0].startsWith("+") && place !== at;
  const read = behindNumber(text, number, money?.value ?? null, number.wordy);
  if (!read || foreign)
    return { refused: true, end: foreign ? skipUnit(text, number.end) : (read?.end ?? number.end) };
  if (read.currency !== null && OTHER_EACH.test(text.slice(Math.max(0, at - 8), at)))
    return { refused: true, end: read.end };
  const amount: Amount = {
    ...read,
    start: at,
    value: negative ? -read.value : read.value,
    more: read.more ?? compared?.value ?? null,
  };
  if (each) return amount.currency ? { ...amount, mass: each.value } : { refused: true, end: amount.end };
  if (!yearly) return amount;
  const rate = `${amount.unit}/${TIMES[yearly[1] ?? ""]}`;
  return amount.unit !== null && unitOf(rate) ? { ...amount, unit: rate } : amount;
}

/** Whether a letter here would begin a word. */
const wordStarts = (text: string, at: number): boolean =>
  !/[A-Za-z]/u.test(text.charAt(at)) || !/[A-Za-z\d]/u.test(text.charAt(at - 1));

const shareAmount = (start: number, { value, end }: Read<number>): Amount | Refused =>
  Number.isNaN(value)
    ? { refused: true, end }
    : {
        start,
        end,
        value: Number(value.toFixed(7)),
        scale: null,
        currency: null,
        mass: null,
        unit: "%",
        open: false,
        more: null,
      };

/** Digits, or words that count only if a unit follows. */
function numberAt(text: string, at: number): (Read<number> & { wordy: boolean }) | null {
  const digits = writtenNumberAt(text, at);
  if (digits) return { ...digits, wordy: false };
  const words = wordStarts(text, at) ? (chineseNumberAt(text, at) ?? englishNumberAt(text, at)) : null;
  return words && { ...words, wordy: true };
}

/** Scale, unit and currency after a number; null if a claim cannot have its unit. */
function behindNumber(
  text: string,
  number: Read<number>,
  before: string | null,
  wordy: boolean,
): Omit<Amount, "start"> | null {
  let { value, end } = number;
  let more = moreAt(text, end);
  if (more) end = more.end;
  let scale: number | null = null;
  const chinese = chineseScaleAt(text, afterSpace(text, end), value);
  const word = chinese ? null : scaleAt(text, skipGap(text, end));
  if (chinese) {
    scale = value === 0 ? 1 : chinese.value / value;
    end = chinese.end;
  } else if (word) ({ value: scale, end } = word);
  else {
    const letter = scaleLetterAt(text, afterSpace(text, end));
    const attached = letter !== null && afterSpace(text, end) === end;
    if (letter && isScaleLetter(text, letter, before !== null, attached)) ({ value: scale, end } = letter);
  }
  const exact = scale === null ? value : Number((value * scale).toPrecision(15));
  value = exact;
  if (!more) {
    more = moreAt(text, end);
    if (more) end = more.end;
  }
  const found = { value, scale, more: more?.value ?? null };
  const sum = before === null ? currencyAt(text, skipGap(text, end)) : null;
  if (before !== null || sum) {
    const currency = before ?? sum?.value ?? null;
    const behind = sum?.end ?? end;
    const mass = perMassAt(text, behind);
    const last = mass?.end ?? behind;
    if (matchAt(RATE, text, last) || (sum && matchAt(GOES_ON, text, last))) return null;
    return { ...found, currency, mass: mass?.value ?? null, unit: null, open: false, end: last };
  }
  return withUnit(text, end, found, wordy);
}

function withUnit(
  text: string,
  end: number,
  found: Pick<Amount, "value" | "scale" | "more">,
  wordy: boolean,
): Omit<Amount, "start"> | null {
  const bare = { ...found, currency: null, mass: null, unit: null, open: false, end };
  const place = skipGap(text, end + (matchAt(NOTE_MARK, text, end)?.[0].length ?? 0));
  if (otherCurrencyAt(text, place)) return null;
  const scaled = scaledUnitAt(text, place);
  if (scaled)
    return {
      ...bare,
      value: Number((found.value * scaled.value.factor).toPrecision(15)),
      unit: scaled.value.code,
      end: scaled.end,
    };
  const unit = unitAt(text, place);
  const sign = unit !== null && text.charAt(unit.end - 1) === "%";
  if (unit && (sign || !matchAt(GOES_ON, text, unit.end))) {
    // 1.2mt can mean million tonnes or metric tons; a whole number of mt means the latter.
    const small = /^mt/u.test(text.slice(place)) && found.scale === null && !Number.isInteger(found.value);
    if (small) return null;
    // A rate of growth stays a share: “5 % a year”.
    if (unit.value !== "%" && matchAt(RATE, text, unit.end)) return null;
    const more = found.more ?? moreAt(text, unit.end)?.value ?? null;
    // 一年半
    const half = unit.value === "a" && text.startsWith("半", unit.end) && !text.startsWith("半导", unit.end);
    const value = half ? found.value + 0.5 : found.value;
    return { ...bare, value, unit: unit.value, more, end: half ? unit.end + 1 : unit.end };
  }
  if (unit && /[/·⋅²³]/u.test(text.slice(unit.end).trimStart().charAt(0))) return null;
  // 4N5, 300K and 1/2: the digits are part of something else.
  const goesOn = matchAt(/[\p{Script=Latin}_]|\s?\/\s?\d/uy, text, end) !== null && !isFactor(text, end);
  if (goesOn || otherUnitAt(text, place)) return null;
  if (!wordy) return bare;
  return matchAt(JOINS, text, end) ? { ...bare, open: true } : null;
}

/** One or two years, 三到五年: the unit follows the second. */
const JOINS = /(?:\s+(?:to|or|and)\s+|\s?(?:至|到|[-–—~])\s?)(?=[\p{L}\d])/uy;

/** A note mark after a number: “5,000* t”, “5,000[1] t”. */
const NOTE_MARK = /(?:[*†‡]+|\[\d{1,2}\])(?=\s)/uy;

/** A hyphen joins a number to its unit: “a 4,000-tonne shipment”. */
function skipGap(text: string, at: number): number {
  const hyphen = matchAt(/-(?=[A-Za-z])/uy, text, at);
  return hyphen ? at + 1 : afterSpace(text, at);
}

const moreAt = reader<Comparator>([
  ["\\+(?![\\d\\s]*\\d)", "gte"],
  ["[余多](?=[万亿吨元人辆台套件公千个年天米克家种项条座名位所艘%]|\\s)", "gt"],
  ["来(?=[万亿吨元人辆台])", "about"],
  ["[-\\s]odd\\b", "about"],
]);

/** $400m and $5k; 1.2m tonnes and 300k vehicles, but 1.2 m of rock and 300 K. */
function isScaleLetter(text: string, { end }: Read<number>, money: boolean, attached: boolean): boolean {
  const letter = text.slice(0, end).at(-1) ?? "";
  if (money) return true;
  const place = afterSpace(text, end);
  const unit = unitAt(text, place);
  const spaced = place > end;
  if (unit && spaced && !matchAt(GOES_ON, text, unit.end) && /[A-Za-z]/u.test(text.charAt(place)))
    return true;
  if (currencyAt(text, place)) return true;
  return letter === "k" && attached;
}

/** Skips scale and unit of a refused number, so that they are not attributed to another. */
function skipUnit(text: string, end: number): number {
  const word = scaleAt(text, skipGap(text, end)) ?? scaleLetterAt(text, afterSpace(text, end));
  return word?.end ?? end;
}
