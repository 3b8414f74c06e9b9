import type { Comparator } from "@/lib/db/generated/enums";
import { parseQuantities } from "../quantity/parse-quantity";
import { compareQuantities, halfOfLastDigit } from "../quantity/quantity";
import { unitOf } from "../quantity/units";
import type { ClaimValue } from "../types";

const YEAR = { first: 1900, last: 2100 };

/**
 * The quantity that a text gives instead of a claim's, or null if it gives the claim's own in any form, or none that
 * could be meant. The text may say “at least” where the claim says “about”; but the numbers must occur, and a
 * comparator must not be reversed: “at most 90 %” is not above 90 %.
 */
export function saidInstead(claim: ClaimValue, words: string): ClaimValue | null {
  const said = parseQuantities(words);
  if (said.some((one) => agrees(claim, one))) return null;
  const alike = said.filter(
    ({ unit }) => unit !== null && (claim.unit === null || kindOf(unit) === kindOf(claim.unit)),
  );
  // The sentence may imply the unit of a bare number; a year does not count.
  return alike[0] ?? said.find((one) => one.unit === null && !isYear(one)) ?? null;
}

function agrees(claim: ClaimValue, said: ClaimValue): boolean {
  if (isTurned(claim, said)) return false;
  const there = numbersOf(said);
  const each = numbersOf(claim).every((number) =>
    there.some((other) => isSame(number, claim.unit, other, said.unit)),
  );
  return each || roundsOff(claim, said);
}

const ABOVE: ReadonlySet<Comparator> = new Set(["gt", "gte"]);
const BELOW: ReadonlySet<Comparator> = new Set(["lt", "lte"]);

const isTurned = ({ comparator: one }: ClaimValue, { comparator: other }: ClaimValue): boolean =>
  (ABOVE.has(one) && BELOW.has(other)) || (BELOW.has(one) && ABOVE.has(other));

/** About 11 for “10–12”, or from 1,150 to 1,250 for “about 1,200”. */
function roundsOff(claim: ClaimValue, said: ClaimValue): boolean {
  const [one, other] = [claim.comparator, said.comparator];
  const loose = (one === "about" && other !== "about") || (one === "range" && other === "about");
  return (
    loose &&
    ["equal", "within"].includes(compareQuantities(claim, { ...said, unit: said.unit ?? claim.unit }))
  );
}

const numbersOf = ({ value, upper }: ClaimValue): number[] => (upper === null ? [value] : [value, upper]);

/** Whether two numbers are equal: “5,000 tonnes” is 5 kt/a if the words do not include the year. */
function isSame(number: number, unit: string | null, other: number, otherUnit: string | null): boolean {
  const exactly = (value: number, code: string | null): ClaimValue => ({
    comparator: "eq",
    value,
    upper: null,
    unit: code,
  });
  const compared = compareQuantities(exactly(number, unit), exactly(other, otherUnit));
  if (compared === "equal") return true;
  if (compared !== "incomparable")
    return unit === otherUnit && isUnending(other) && Math.abs(number - other) <= halfOfLastDigit(number);
  if (isMoney(unit) && isMoney(otherUnit)) return false;
  return near(number, other) || near(number * factorOf(unit), other * factorOf(otherUnit));
}

/** A third is 33 % and 33.3 %: a fraction in words has no last digit, but a claim has. */
const isUnending = (value: number): boolean => (String(value).split(".")[1] ?? "").length >= 7;

const factorOf = (unit: string | null): number => unitOf(unit)?.factor ?? 1;

const isMoney = (unit: string | null): boolean => unitOf(unit)?.dimension.startsWith("currency") ?? false;

/** The kind of a unit: tonnes and tonnes a year are alike; so is money in any currency. */
function kindOf(code: string | null): string | null {
  const unit = unitOf(code);
  return isMoney(code) ? (unit?.dimension ?? null) : (unit?.base.split("/")[0] ?? null);
}

const isYear = ({ value, upper }: ClaimValue): boolean =>
  upper === null && Number.isInteger(value) && value >= YEAR.first && value <= YEAR.last;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
