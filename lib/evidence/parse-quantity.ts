import type { Comparator } from "@/lib/db/generated/enums";
import {
  COMPARATOR_WORDS,
  CURRENCY_WORDS,
  RANGE_WORDS,
  SCALES,
  TRAILING_WORDS,
  UNIT_WORDS,
} from "./quantity-words";
import type { ClaimValue } from "./types";

const NUMBER = "[-−]?\\d{1,3}(?:[,\\u2009\\u202f\\u00a0 ]\\d{3})+(?:\\.\\d+)?(?!\\d)|[-−]?\\d+(?:\\.\\d+)?";
const GAP = "[\\s\\u00a0\\u2009\\u202f]*";
const group = (patterns: readonly (readonly [string, unknown])[]): string =>
  patterns.map(([pattern]) => pattern).join("|");

const MONEY = group(CURRENCY_WORDS);
const SCALE = group(SCALES);
const UNIT = group(UNIT_WORDS);
const PER = "(?:\\/|a|per)";
const MASS = "kg\\b|kilograms?|公斤|千克|(?:metric )?(?:tonnes?|tons?)|吨|t\\b";

/** One amount; what stands before a range's dash may leave unit and scale to what stands behind it. */
const amount = (end: "1" | "2"): string =>
  `(?<before${end}>${MONEY})?${GAP}(?<number${end}>${NUMBER})${GAP}(?:(?<scale${end}>${SCALE})${GAP})?` +
  `(?:(?<unit${end}>${UNIT})|(?<money${end}>${MONEY})?(?:${GAP}${PER}${GAP}(?<mass${end}>${MASS}))?)?`;

const QUANTITY = new RegExp(
  `(?:(?<comparator>${group(COMPARATOR_WORDS)})${GAP})?(?:(?<between>between|from)\\s+)?${amount("1")}` +
    `(?:${GAP}(?:${RANGE_WORDS})${GAP}${amount("2")})?${GAP}(?<trailing>${group(TRAILING_WORDS)})?`,
  "giu",
);

/**
 * The quantity in some words, as a form is filled with it: “> 95 %”, “5,000 tonnes a year”, “10–12 kt/a”, “US$ 2.4
 * billion”, “约5万吨”. The first that has a unit: “In 2023 the plant made 30,000 t” speaks of tonnes; without any, the
 * first number. A proposal to a person, never more. Null without a number.
 */
export function parseQuantity(words: string): ClaimValue | null {
  const found = parseQuantities(words);
  return found.find(({ unit }) => unit !== null) ?? found[0] ?? null;
}

/** Every quantity in some words, in their order; a year or another bare number is one too. */
export function parseQuantities(words: string): ClaimValue[] {
  const even = words.normalize("NFKC").replace(/μ/g, "µ");
  return [...even.matchAll(QUANTITY)].flatMap(({ index, 0: match, groups = {} }) => {
    const before = even.slice(0, index + match.length - match.trimStart().length);
    // The number of “Q3”, of a power or behind a factor, or what is left of one, is none of its own.
    if (/(?:[\p{Script=Latin}\d.,^]|[×^]\s*)$/u.test(before)) return [];
    const value = quantityOf(groups);
    return value === null ? [] : [value];
  });
}

function quantityOf(found: Record<string, string | undefined>): ClaimValue | null {
  const second = found.number2 !== undefined;
  const scale1 = scaleOf(found.scale1 ?? (second ? found.scale2 : undefined));
  const money = currencyOf(found.before1 ?? found.money1 ?? found.before2 ?? found.money2);
  const mass = found.mass1 ?? found.mass2;
  const unit = found.unit1 ?? found.unit2;
  const fold = money !== null && mass === undefined ? (scale1 >= 1e9 ? 1e9 : scale1 >= 1e6 ? 1e6 : 1) : 1;
  const value = scaled(found.number1, scale1 / fold);
  const upper = second ? scaled(found.number2, scaleOf(found.scale2 ?? found.scale1) / fold) : null;
  if (value === null) return null;
  const comparator =
    comparatorOf(found.comparator, COMPARATOR_WORDS) ?? comparatorOf(found.trailing, TRAILING_WORDS);
  // 2023-09, or the end of one thing and the begin of the next: no range unless it rises.
  const range = upper !== null && upper > value;
  return {
    comparator: range ? "range" : (comparator ?? "eq"),
    value,
    upper: range ? upper : null,
    unit: money === null ? codeOf(unit) : moneyCode(money, fold, mass),
  };
}

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, "iu");
const exactly = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, "u");

function comparatorOf(
  words: string | undefined,
  patterns: readonly (readonly [string, Comparator])[],
): Comparator | null {
  if (words === undefined) return null;
  return patterns.find(([pattern]) => whole(pattern).test(words))?.[1] ?? null;
}

function scaleOf(words: string | undefined): number {
  if (words === undefined) return 1;
  return (
    SCALES.find(([pattern]) =>
      whole(pattern.replaceAll("\\b", "").replace(/\(\?[!=][^)]*\)/g, "")).test(words),
    )?.[1] ?? 1
  );
}

const currencyOf = (words: string | undefined): string | null =>
  words === undefined ? null : (CURRENCY_WORDS.find(([pattern]) => whole(pattern).test(words))?.[1] ?? null);

/** MW is not mW: capitals count where they can. */
function codeOf(words: string | undefined): string | null {
  if (words === undefined) return null;
  const written = UNIT_WORDS.find(([pattern]) => exactly(pattern).test(words));
  return (written ?? UNIT_WORDS.find(([pattern]) => whole(pattern).test(words)))?.[1] ?? null;
}

function moneyCode(currency: string, fold: number, mass: string | undefined): string {
  if (mass !== undefined) return `${currency}/${/^(?:k|公斤|千克)/iu.test(mass) ? "kg" : "t"}`;
  return fold === 1e9 ? `G${currency}` : fold === 1e6 ? `M${currency}` : currency;
}

/** Multiplied without the noise of binary fractions: 2.3 × 10 000 is 23 000. */
function scaled(number: string | undefined, by: number): number | null {
  if (number === undefined) return null;
  const value = Number(number.replace("−", "-").replace(/[^\d.-]/g, ""));
  return Number.isFinite(value) ? Number((value * by).toPrecision(15)) : null;
}
