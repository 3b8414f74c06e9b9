import type { Comparator } from "@/lib/db/generated/enums";
import type { ClaimValue } from "../types";
import { unitOf } from "./units";

const NO_BREAK = "\u00a0";
const NARROW = "\u202f";

/** Words or a sign before the number. */
const COMPARATOR_SIGNS: Record<Comparator, string> = {
  eq: "",
  about: "about",
  lt: "<",
  lte: "≤",
  gt: ">",
  gte: "≥",
  range: "",
};

/** A number with all its digits, in groups of three: `5,000`, `36.71`. */
function numberText(value: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: 10 }).format(value).replace("-", "−");
}

/** A quantity as asserted, unrounded, on one line: “> 95%”, “about 5,000 t/a”, “10–12 kt/a”. */
export function quantityText({ comparator, value, upper, unit }: ClaimValue): string {
  const number =
    comparator === "range" && upper !== null
      ? `${numberText(value)}–${numberText(upper)}`
      : numberText(value);
  const sign = COMPARATOR_SIGNS[comparator];
  const label = unit === null ? null : (unitOf(unit)?.label ?? unit);
  // “95%”, as our texts write it.
  const gap = label === "%" ? "" : NARROW;
  return `${sign && `${sign}${NO_BREAK}`}${number}${label === null ? "" : `${gap}${label.replaceAll(" ", NO_BREAK)}`}`;
}
