import type { IdentifierLine } from "../types";

/** Schemes of which one body has one value. A company may be listed twice and traded under several codes. */
const ONE_EACH: ReadonlySet<string> = new Set(["LEI", "QID", "USCC", "ATOMIC", "CAS"]);

/** Identifiers that say two entities are two: another value of a scheme that gives each body one. In words. */
export function clashingIdentifiers(
  one: readonly IdentifierLine[],
  other: readonly IdentifierLine[],
): string[] {
  return one.flatMap(({ scheme, value }) =>
    other.flatMap((line) =>
      ONE_EACH.has(scheme) && line.scheme === scheme && line.value !== value
        ? [`${scheme} ${value} and ${scheme} ${line.value}`]
        : [],
    ),
  );
}
