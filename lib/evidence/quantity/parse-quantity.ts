import type { Comparator } from "@/lib/db/generated/enums";
import type { ClaimValue } from "../types";
import { type Amount, amountAt, perMassAt } from "./reading/amount-at";
import { comparatorBefore, comparatorBehind, turned } from "./reading/comparators";
import { beginsChange, CHANGE_BETWEEN_ZH, isDenied, isFall, movesRightBefore } from "./reading/direction";
import { afterSpace, matchAt } from "./reading/match-at";
import { multiplied } from "./reading/multiplied";
import { normalizeSigns } from "./reading/normalize-signs";
import { isLabel, notAmounts } from "./reading/not-amounts";
import { unitOf } from "./units";

/**
 * The quantity in a text, for prefilling a form: “> 95 %”, “5,000 tonnes a year”, “10–12 kt/a”, “US$ 2.4 billion”,
 * “约5万吨”. The first one with a unit: “In 2023 the plant made 30,000 t” is about tonnes; otherwise the first number.
 * Only a proposal for a person. Null without a number, or if none can be parsed with certainty.
 */
export function parseQuantity(words: string): ClaimValue | null {
  const found = parseQuantities(words);
  return found.find(({ unit }) => unit !== null) ?? found.find((one) => !isYear(one, words)) ?? null;
}

/** Whether a number is a year, as in “H1 2026”: four digits without a sign between them. */
const isYear = ({ comparator, value, upper, unit }: ClaimValue, words: string): boolean =>
  unit === null &&
  upper === null &&
  comparator === "eq" &&
  /^(?:1[89]|20|21)\d\d$/u.test(String(value)) &&
  normalizeSigns(words).includes(String(value));

/**
 * Every quantity in a text, in order, including years and other bare numbers. Of a change from one value to another the
 * new one comes first. Numbers that cannot be parsed with certainty, or whose unit a claim cannot have, are left out.
 */
export function parseQuantities(words: string): ClaimValue[] {
  const text = normalizeSigns(words);
  const excluded = notAmounts(text);
  const found: ClaimValue[] = [];
  for (let at = 0; at < text.length; ) {
    const read = startsAmount(text, at) && !isInside(excluded, at) ? quantityAt(text, at) : null;
    if (!read) {
      at += 1;
      continue;
    }
    found.push(...read.values);
    at = Math.max(read.end, at + 1);
  }
  return [...found, ...multiplied(text, found)];
}

/** Whether an offset is inside one of the spans. */
export const isInside = (spans: readonly [number, number][], at: number): boolean =>
  spans.some(([start, end]) => at >= start && at < end);

/** The number in “Q3”, in a power or after a factor, or the rest of one, is not a separate number. */
export const startsAmount = (text: string, at: number): boolean =>
  !/\s/u.test(text.charAt(at)) &&
  !/(?:[\p{Script=Latin}\d.,^][-−]?|\d[-−/]|[×^]\s*)$/u.test(
    /\d|[-−+¼-¾]/u.test(text.charAt(at)) ? text.slice(Math.max(0, at - 4), at) : "",
  );

type Quantities = { values: ClaimValue[]; end: number };

function quantityAt(text: string, at: number): Quantities | null {
  const first = amountAt(text, at);
  if (!first) return null;
  if ("refused" in first) return { values: [], end: passOver(text, first.end) };
  const tolerance = toleranceOf(text, first);
  if (tolerance) return tolerance;
  const pair = pairOf(text, first);
  if (pair) return pair;
  if (first.open) return { values: [], end: first.end };
  if (unitCode(first) === null && isLabel(text, first.start, first.end))
    return { values: [], end: first.end };
  return single(text, first);
}

/** The rest of an unparsed number: “3 W/kg” leaves no “kg”. */
const passOver = (text: string, end: number): number =>
  end + (matchAt(/[\d.,]*/uy, text, end)?.[0].length ?? 0);

function single(text: string, amount: Amount): Quantities {
  const before = comparatorBefore(text, amount.start);
  if (isDenied(text, before?.start ?? amount.start)) return { values: [], end: amount.end };
  const behind = comparatorBehind(text, amount.end);
  const duration = unitOf(unitCode(amount))?.dimension === "duration";
  // 近5年: the last five years.
  const near =
    before?.meaning === "about" && duration && text.slice(before.start, amount.start).includes("近");
  const comparator = (near ? null : before?.meaning) ?? behind?.meaning ?? amount.more ?? "eq";
  const share = unitOf(unitCode(amount))?.dimension === "ratio";
  const falls =
    amount.value > 0 &&
    unitCode(amount) !== null &&
    isFall(text, before?.start ?? amount.start, amount.end, share);
  return {
    values: [claimValue(falls ? turned(comparator) : comparator, amount, null, falls)],
    end: behind?.end ?? amount.end,
  };
}

const PLUS_MINUS = /\s?(?:±|\+\/-)\s?/uy;

/** “48 ± 2 MGOe”, “1,200 t ± 5 %”: a range. A tolerance of zero is not parsed. */
function toleranceOf(text: string, first: Amount): Quantities | null {
  if (/(?:±|\+\/-)\s?$/u.test(text.slice(0, first.start))) return { values: [], end: first.end };
  const sign = matchAt(PLUS_MINUS, text, first.end);
  const second = sign && amountAt(text, first.end + sign[0].length);
  if (!second) return null;
  if ("refused" in second) return { values: [], end: second.end };
  const [own, other] = [unitCode(first), unitCode(second)];
  const relative = own !== null && own !== other && second.unit === "%";
  if (own !== null && other !== null && own !== other && !relative) return { values: [], end: second.end };
  const reach = relative ? (first.value * second.value) / 100 : second.value;
  const scale = first.scale ?? 1;
  const center = own === null && first.scale === null ? first.value * (second.scale ?? 1) : first.value;
  const base = own === null ? second : first;
  const by = relative
    ? reach
    : own !== null && second.scale === null && first.scale !== null && other === null
      ? reach * scale
      : reach;
  const low = { ...base, start: first.start, value: exact(center - by), scale: base.scale };
  return { values: [claimValue("range", low, exact(center + by), false)], end: second.end };
}

const DASH = /\s?-?\s+to\s+|-to-|\s?-?\s?(?:–|—|-|−|~|至|到)\s?/uy;
/** “Two or three years”: the unit belongs to both. */
const OR = /\s+or\s+(?!more|less|so|above|below|over|under|higher|lower|fewer|thereabouts)/uy;
const AND = /\s+and\s+|\s?[和与至到]\s?/uy;
const FROM = /(?:^|[^A-Za-z])(?:from|between)\s+(?:about\s+|around\s+|some\s+|nearly\s+)?$/iu;

/** Two ends of a range, or an old and a new value. Null if the next words contain no second end. */
function pairOf(text: string, first: Amount): Quantities | null {
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  const opening = FROM.exec(before)?.[0].toLowerCase() ?? "";
  const [from, between] = [
    /from/u.test(opening) || /[从由自]\s?(?:约|近)?$/u.test(before),
    /between/u.test(opening) || /(?:介于|在)\s?$/u.test(before),
  ];
  const change = matchAt(CHANGE_BETWEEN_ZH, text, first.end);
  const dated = from ? matchAt(/\s+(?:in|at)\s+[A-Za-z]*\s?\d{4}\s+to\s+/uy, text, first.end) : null;
  const joint =
    change ??
    dated ??
    matchAt(DASH, text, first.end) ??
    matchAt(OR, text, first.end) ??
    (between ? matchAt(AND, text, first.end) : null);
  if (!joint) return null;
  const read = amountAt(text, afterSpace(text, first.end + joint[0].length));
  if (!read) return null;
  // “10 to 12 weeks”: the unit of the second end applies to the first too.
  if ("refused" in read) return unitCode(first) === null ? { values: [], end: read.end } : null;
  const second = priced(text, first, read);
  // A number in words may end one phrase and begin another.
  if (first.open && (unitCode(second) === null || second.open)) return { values: [], end: first.end };
  const [own, other] = [unitCode(first), unitCode(second)];
  const shared = shareUnit(first, second);
  if (!shared) return null;
  const { low, high } = shared;
  const changes =
    change !== null ||
    dated !== null ||
    (from && (beginsChange(text, first.start) || high.value < low.value));
  if (changes) {
    const later = single(text, { ...high, start: high.start, end: second.end });
    return { values: [...later.values, claimValue("eq", low, null, false)], end: later.end };
  }
  // “Rose 12 % to 15 %”; 2023-09, or the end of one phrase and the beginning of the next.
  if (own !== null && other !== null && /to/u.test(joint[0]) && movesRightBefore(text, first.start))
    return null;
  if (high.value <= low.value) return null;
  const behind = comparatorBehind(text, second.end);
  const share = unitOf(unitCode(high))?.dimension === "ratio";
  const compared = comparatorBefore(text, first.start);
  if (low.value > 0 && unitCode(high) && isFall(text, compared?.start ?? first.start, second.end, share)) {
    const fallen = { ...low, value: -high.value };
    return { values: [claimValue("range", fallen, -low.value, false)], end: behind?.end ?? second.end };
  }
  return { values: [claimValue("range", low, high.value, false)], end: behind?.end ?? second.end };
}

/** “US$56.5–58.0/kg”: the second end has the mass but no currency. */
function priced(text: string, first: Amount, second: Amount): Amount {
  const open = first.currency !== null && first.mass === null && unitCode(second) === null;
  const mass = open ? perMassAt(text, second.end) : null;
  return mass ? { ...second, mass: mass.value, end: mass.end } : second;
}

/** Both ends in one unit: the unit after the second applies to the first too, unless that has its own. */
function shareUnit(first: Amount, second: Amount): { low: Amount; high: Amount } | null {
  const currency = first.currency ?? second.currency;
  const unit = first.unit ?? second.unit;
  if (currency !== null && unit !== null) return null;
  if (first.currency !== null && second.currency !== null && first.currency !== second.currency) return null;
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return null;
  if (first.mass !== null && second.mass !== first.mass) return null;
  // A second end without a unit does not remove the unit of the first: “5 t to 2027”.
  if (first.unit !== null && first.unit !== "%" && second.unit === null) return null;
  const low = { ...first, currency, unit, mass: second.mass };
  const high = { ...second, currency, unit };
  const numeral = first.open && second.scale === null ? numeralScale(first.value, second.value) : null;
  if (numeral !== null) return { low: { ...low, value: exact(first.value * numeral) }, high };
  if (first.scale !== null || second.scale === null) return { low, high };
  const scaled = exact(first.value * second.scale);
  return scaled <= second.value
    ? { low: { ...low, value: scaled, scale: second.scale }, high }
    : { low, high };
}

/** 五至八万: the scale inside the second numeral, if it applies to the first too. */
const numeralScale = (first: number, second: number): number | null =>
  [1e8, 1e4].find((scale) => second >= scale && first * scale < second) ?? null;

function claimValue(
  comparator: Comparator,
  amount: Amount,
  upper: number | null,
  negative: boolean,
): ClaimValue {
  const fold = amount.currency !== null && amount.mass === null ? foldOf(amount) : 1;
  const value = exact(amount.value / fold);
  return {
    comparator,
    value: negative ? -value : value,
    upper: upper === null ? null : exact(upper / fold),
    unit: unitCode(amount),
  };
}

/** Sums written in billions or millions stay in that scale. */
const foldOf = ({ scale }: Amount): number =>
  scale === null ? 1 : scale >= 1e9 ? 1e9 : scale >= 1e6 ? 1e6 : 1;

function unitCode(amount: Amount): string | null {
  const { currency, mass, unit } = amount;
  if (currency === null) return unit;
  if (mass !== null) return `${currency}/${mass}`;
  const fold = foldOf(amount);
  return fold === 1e9 ? `G${currency}` : fold === 1e6 ? `M${currency}` : currency;
}

/** Removes the noise of binary fractions: 2.3 × 10 000 is 23 000. */
const exact = (value: number): number => Number(value.toPrecision(15));
