import { create, createUnitDependencies, UnitDependencies, unitDependencies } from "mathjs";
import type { ClaimRef, ClaimValue, Comparison } from "../types";
import { CURRENCIES, type Dimension, type Unit, unitOf } from "./units";

// Units alone, not the whole of mathjs. Browser code must not import this file: `quantity-text.ts` needs no mathjs.
const maths = create({ ...UnitDependencies, ...unitDependencies, ...createUnitDependencies });
for (const currency of CURRENCIES) maths.createUnit(currency);
maths.createUnit("MGOe", `${1e5 / (4 * Math.PI)} J/m^3`);

/** “About” means five per cent in either direction. */
const ABOUT = 0.05;

/** Ignores differences caused only by conversion. */
const SAME = 1e-9;

/** A factor between two units that does not round digits. */
const isPowerOfTen = (factor: number): boolean =>
  Math.abs(Math.log10(factor) - Math.round(Math.log10(factor))) < SAME;

/** Half of the last written digit of a number: 0.5 for 414, 0.005 for 1.42. */
export function halfOfLastDigit(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const decimals = (digits.split(".")[1] ?? "").length;
  return 0.5 * 10 ** (Number(exponent) - decimals);
}

/**
 * The tolerance for equality between numbers of different units, in their base unit: the rounding of the more precise
 * one. 52 MGOe is 414 kJ/m³ on a data sheet, and 413.8 by the book. Zero if the units differ by a power of ten.
 */
function rounding(a: ClaimValue, b: ClaimValue): number {
  if (a.unit === null || b.unit === null || a.unit === b.unit) return 0;
  const [zero, one] = [convert(0, a.unit, b.unit), convert(1, a.unit, b.unit)];
  if (zero === null || one === null) return 0;
  if (zero === 0 && isPowerOfTen(Math.abs(one))) return 0;
  return Math.min(...[a, b].map((quantity) => roundedBy(quantity)));
}

function roundedBy({ value, upper, unit }: ClaimValue): number {
  const known = unitOf(unit);
  if (!known) return 0;
  const of = (number: number) =>
    Math.abs(inBase(number + halfOfLastDigit(number), known) - inBase(number, known));
  return upper === null ? of(value) : Math.min(of(value), of(upper));
}

/** A value in its base unit; `base` and `dimension` are null for a bare number. */
type BaseValue = {
  dimension: Dimension | null;
  base: string | null;
  value: number;
  /** the upper end of a range */
  upper: number | null;
};

/** A quantity in its base unit (`t`, `t/a`, `USD/kg` …), or null if the unit is not in the list. */
export function toBase({ value, upper, unit }: ClaimValue): BaseValue | null {
  if (unit === null) return { dimension: null, base: null, value, upper };
  const known = unitOf(unit);
  if (!known) return null;
  const { dimension, base } = known;
  return {
    dimension,
    base,
    value: inBase(value, known),
    upper: upper === null ? null : inBase(upper, known),
  };
}

/** Converts a number between units with the same base; null if the units are not convertible. */
export function convert(value: number, from: string, to: string): number | null {
  const [one, other] = [unitOf(from), unitOf(to)];
  if (!one || !other || one.base !== other.base) return null;
  if (one.code === other.code) return value;
  if (one.expression === null || other.expression === null) return (value * one.factor) / other.factor;
  return maths.unit(value * one.factor, one.expression).toNumber(other.expression) / other.factor;
}

const inBase = (value: number, unit: Unit): number => convert(value, unit.code, unit.base) ?? value;

/**
 * Compares two quantities, taking comparators, ranges and “about” (±5 %) literally. `less`, `greater`: every number
 * that the first allows is below, above every one of the second. `within`: one allows everything that the other does,
 * and more. `overlap`: they share some. `incomparable`: different dimensions or currencies.
 */
export function compareQuantities(a: ClaimValue, b: ClaimValue): Comparison {
  const one = intervalOf(a);
  const other = intervalOf(b);
  if (!one || !other || one.base !== other.base) return "incomparable";
  const slack = rounding(a, b);
  if (one.high.compare(other.low, slack) < 0) return "less";
  if (other.high.compare(one.low, slack) < 0) return "greater";
  const low = one.low.compare(other.low, slack);
  const high = one.high.compare(other.high, slack);
  if (low === 0 && high === 0) return "equal";
  if ((low <= 0 && high >= 0) || (low >= 0 && high <= 0)) return "within";
  return "overlap";
}

/** Compares the values of two claims; `incomparable` if one has none. */
export function compareClaims(a: Pick<ClaimRef, "value">, b: Pick<ClaimRef, "value">): Comparison {
  return a.value && b.value ? compareQuantities(a.value, b.value) : "incomparable";
}

type Interval = { base: string | null; low: Bound; high: Bound };

/** The numbers that a quantity allows. */
function intervalOf(quantity: ClaimValue): Interval | null {
  const found = toBase(quantity);
  if (!found) return null;
  const { base, value } = found;
  const of = (low: Bound, high: Bound): Interval => ({ base, low, high });
  switch (quantity.comparator) {
    case "lt":
      return of(new Bound(-Infinity, 0), new Bound(value, -1));
    case "lte":
      return of(new Bound(-Infinity, 0), new Bound(value, 0));
    case "gt":
      return of(new Bound(value, 1), new Bound(Infinity, 0));
    case "gte":
      return of(new Bound(value, 0), new Bound(Infinity, 0));
    case "about": {
      const reach = Math.abs(value) * ABOUT;
      return of(new Bound(value - reach, 0), new Bound(value + reach, 0));
    }
    case "range": {
      const upper = found.upper ?? value;
      return of(new Bound(Math.min(value, upper), 0), new Bound(Math.max(value, upper), 0));
    }
    default:
      return of(new Bound(value, 0), new Bound(value, 0));
  }
}

/** An end of an interval; `side` is 1 just above the number, −1 just below it, 0 on it. */
class Bound {
  constructor(
    readonly at: number,
    readonly side: -1 | 0 | 1,
  ) {}

  compare(other: Bound, slack: number): number {
    if (this.at !== other.at && !near(this.at, other.at, slack)) return this.at < other.at ? -1 : 1;
    return Math.sign(this.side - other.side);
  }
}

const near = (a: number, b: number, slack: number): boolean =>
  Number.isFinite(a) &&
  Number.isFinite(b) &&
  Math.abs(a - b) <= Math.max(slack, SAME * Math.max(Math.abs(a), Math.abs(b)));
