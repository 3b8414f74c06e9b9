import { canonicalJson } from "@/lib/integrity/signed-text";

type Row = Record<string, unknown>;

/**
 * The first difference between the expected and the actual rows, in words; null if there is none.
 *
 * @param name of one row in plain words: `block`, `mention`
 * @param nameOf tells rows apart
 */
export function alteredRow<T extends Row>(
  name: string,
  expected: readonly T[],
  found: readonly T[],
  nameOf: (row: T) => string,
): string | null {
  const there = new Map<string, T>();
  for (const row of found) {
    if (there.has(nameOf(row))) return `has the ${name} ${nameOf(row)} twice`;
    there.set(nameOf(row), row);
  }
  for (const row of expected) {
    const other = there.get(nameOf(row));
    if (!other) return `lacks the ${name} ${nameOf(row)}`;
    const column = alteredColumn(row, other);
    if (column) return `has another ${column} in the ${name} ${nameOf(row)} than was published`;
    there.delete(nameOf(row));
  }
  const [extra] = there.values();
  return extra ? `has a ${name} that was not published: ${nameOf(extra)}` : null;
}

/** The first column in which two rows differ. */
export function alteredColumn(expected: Row, found: Row): string | null {
  return (
    Object.keys(expected).find(
      (column) => canonicalJson(expected[column] ?? null) !== canonicalJson(found[column] ?? null),
    ) ?? null
  );
}
