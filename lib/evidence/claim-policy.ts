import type { ClaimFacts } from "./claim-schema";
import { predicateOf } from "./predicates";
import { unitOf, unitsFor } from "./units";

/** Of the facts, what their property asks and does not get; `field` is where it belongs. */
export type Problem = { field: keyof ClaimFacts; message: string };

/** Why these facts are no claim, or null. */
export function problemOf(facts: ClaimFacts): Problem | null {
  const predicate = predicateOf(facts.predicate);
  if (!predicate) return { field: "predicate", message: "Choose a property of the list." };
  if (facts.asserterId !== null && facts.asserterName !== null) {
    return { field: "asserterName", message: "Choose who asserts it, or write the name, not both." };
  }
  if (predicate.takes === "entity" && facts.objectId === null) {
    return { field: "objectId", message: `Say whom: “${predicate.label}” leads to another entity.` };
  }
  if (predicate.takes === "words" && !facts.statement) {
    return { field: "statement", message: "Say in words what is claimed." };
  }
  return predicate.takes === "quantity" ? quantityProblem(facts) : nothingBut(facts);
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
  const dimension = predicateOf(predicate)?.dimension ?? null;
  if (dimension === null || unitOf(unit)?.dimension === dimension) return null;
  const fitting = unitsFor(dimension)
    .slice(0, 4)
    .map(({ label }) => label)
    .join(", ");
  return { field: "unit", message: `This property is given in ${fitting} or the like.` };
}

function nothingBut({ comparator, value, upper, unit }: ClaimFacts): Problem | null {
  if (comparator === null && value === null && upper === null && unit === null) return null;
  return { field: "value", message: "This property takes no number." };
}
