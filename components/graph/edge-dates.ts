import { dateText } from "@/components/entity/relationship-facts";
import type { GraphEdge } from "@/lib/graph/types";

/** When an edge was in force, as precisely as known; null if no dates are known. */
export function datesText({ validFrom, validTo, precision, asOf, asOfPrecision }: GraphEdge): string | null {
  const parts = [
    validFrom && `from ${dateText(validFrom, precision)}`,
    validTo && `until ${dateText(validTo, precision)}`,
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(" ");
  return asOf && `as of ${dateText(asOf, asOfPrecision)}`;
}
