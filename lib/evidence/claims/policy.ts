import type { Comparator } from "@/lib/db/generated/enums";
import { unitOf, unitsFor } from "../quantity/units";
import { type Predicate, predicateOf } from "./predicates";
import type { ClaimFacts } from "./schema";

/** A problem with the facts of a claim; the message belongs next to `field`. */
export type Problem = { field: keyof ClaimFacts; message: string };

/** Why these facts are not a valid claim, or null. */
export function problemOf(facts: ClaimFacts): Problem | null {
  const predicate = predicateOf(facts.predicate);
  if (!predicate) return { field: "predicate", message: "Choose a property from the list." };
  if (facts.asserterId !== null && facts.asserterName !== null) {
    return { field: "asserterName", message: "Choose who asserts it, or write the name, not both." };
  }
  if (predicate.takes === "entity" && facts.objectId === null) {
    return { field: "objectId", message: `Choose the other entity: “${predicate.label}” needs one.` };
  }
  if (predicate.takes === "words" && !facts.statement) {
    return { field: "statement", message: "Say in words what is claimed." };
  }
  if (predicate.takes !== "quantity") return nothingBut(facts);
  return quantityProblem(facts) ?? remarkProblem(predicate, facts);
}

/** What a number does not say, such as which batch a quota is for. */
function remarkProblem({ remark }: Predicate, { statement }: ClaimFacts): Problem | null {
  return remark !== null && !statement ? { field: "statement", message: remark } : null;
}

function quantityProblem({
  predicate,
  comparator,
  value,
  upper,
  unit,
  statement,
}: ClaimFacts): Problem | null {
  if (value === null) {
    if (upper !== null || unit !== null || !statement)
      return { field: "value", message: "Give a number, or say it in words." };
    return null;
  }
  if (comparator === null) return { field: "comparator", message: "Say how the number is meant." };
  if ((comparator === "range") !== (upper !== null)) {
    return {
      field: "upper",
      message: upper === null ? "Give the upper end of the range." : "Only a range has an upper end.",
    };
  }
  if (upper !== null && upper <= value)
    return { field: "upper", message: "The upper end must be above the lower." };
  const property = predicateOf(predicate);
  if (!property) return null;
  const counted = unitOf(unit)?.dimension === "count";
  if (counted && [value, upper].some((number) => number !== null && !Number.isInteger(number)))
    return { field: "value", message: "Give a whole number: these are counted." };
  return unitProblem(property, unit) ?? boundsProblem(property, comparator, value, upper, unit);
}

function unitProblem({ dimension, counts }: Predicate, unit: string | null): Problem | null {
  if (dimension === null) return null;
  const known = unitOf(unit);
  if (known?.dimension === dimension && (counts === null || known.base === counts)) return null;
  const fitting = unitsFor(dimension)
    .filter(({ base }) => counts === null || base === counts)
    .slice(0, 4)
    .map(({ label }) => label)
    .join(", ");
  const message =
    counts === null
      ? `This property is given in ${fitting} or the like.`
      : `This property is given in ${fitting}.`;
  return { field: "unit", message };
}

/** Absolute zero in each unit of temperature. */
const ABSOLUTE_ZERO: Record<string, number> = { K: 0, "°C": -273.15, "°F": -459.67 };

/** An impossible number: a share of 120 %, a negative capacity, a temperature below absolute zero. */
function boundsProblem(
  { label, least, most }: Predicate,
  comparator: Comparator,
  value: number,
  upper: number | null,
  code: string | null,
): Problem | null {
  const unit = unitOf(code);
  const zero = ABSOLUTE_ZERO[code ?? ""];
  if (zero !== undefined)
    return value < zero ? { field: "value", message: `Nothing is colder than ${zero} ${code}.` } : null;
  const factor = unit?.factor ?? 1;
  if (least !== null && (value * factor < least || (comparator === "lt" && value * factor === least)))
    return { field: "value", message: `“${label}” is never below ${least}.` };
  if (most === null) return null;
  const message = `“${label}” is never above ${most} ${unit?.base ?? ""}`.trim();
  if (value * factor > most || (comparator === "gt" && value * factor === most))
    return { field: "value", message: `${message}.` };
  return upper !== null && upper * factor > most ? { field: "upper", message: `${message}.` } : null;
}

function nothingBut({ comparator, value, upper, unit }: ClaimFacts): Problem | null {
  if (comparator === null && value === null && upper === null && unit === null) return null;
  return { field: "value", message: "This property takes no number." };
}
