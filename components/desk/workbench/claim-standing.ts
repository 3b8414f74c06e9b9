import type { ClaimRange } from "@/components/editor/claim-marks";
import type { DeskClaim } from "@/lib/evidence/desk-types";

/** Where a claim is in the text: on its words, on others, or nowhere. */
export type Standing =
  | { kind: "standing"; range: ClaimRange }
  | { kind: "changed"; range: ClaimRange }
  | { kind: "gone" };

export function standingOf(
  { ref, quote }: Pick<DeskClaim, "ref" | "quote">,
  ranges: readonly ClaimRange[],
): Standing {
  const own = ranges.filter(({ id }) => id === ref.id);
  const range = own.find(({ words }) => words === quote);
  if (range) return { kind: "standing", range };
  return own[0] ? { kind: "changed", range: own[0] } : { kind: "gone" };
}

/** In the order of the text; those that stand nowhere come last. */
export function inTextOrder(claims: readonly DeskClaim[], ranges: readonly ClaimRange[]): DeskClaim[] {
  const placeOf = ({ ref }: DeskClaim): number =>
    ranges.find(({ id }) => id === ref.id)?.from ?? Number.POSITIVE_INFINITY;
  return claims.toSorted((a, b) => compare(placeOf(a), placeOf(b)));
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
