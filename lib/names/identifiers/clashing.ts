import type { IdentifierLine } from "../types";

/** Schemes that give each body a single value. A company may be listed twice and traded under several codes. */
const ONE_EACH: ReadonlySet<string> = new Set(["LEI", "QID", "USCC", "ATOMIC", "CAS"]);

/**
 * Identifiers that prove two entities distinct: different values of a scheme that gives each body only one. In words.
 */
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
