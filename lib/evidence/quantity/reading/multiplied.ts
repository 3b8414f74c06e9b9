import type { ClaimValue } from "../../types";
import { comparatorBefore, turned } from "./comparators";
import { MULTIPLIED } from "./english-number";

const MULTIPLIERS = MULTIPLIED.map(([pattern, change]) => [new RegExp(pattern, "giu"), change] as const);

/** “Output doubled” is a change of 100 %, unless the words say from what or to what. */
export function multiplied(text: string, found: readonly ClaimValue[]): ClaimValue[] {
  if (found.some(({ unit }) => unit !== null)) return [];
  return MULTIPLIERS.flatMap(([pattern, change]) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: word }) => {
      if (/^\s+(?:to|from)\b/iu.test(text.slice(index + word.length))) return [];
      const comparator = comparatorBefore(text, index)?.meaning ?? "eq";
      return [
        { comparator: change < 0 ? turned(comparator) : comparator, value: change, upper: null, unit: "%" },
      ];
    }),
  );
}
