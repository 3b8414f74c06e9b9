import type { Layout, Place } from "./layout/layout";

export type Direction = "left" | "right" | "up" | "down";

/**
 * The entity that an arrow key moves to: the next in the column, or the nearest in height in the next non-empty column.
 * Stays in place if there is none; without a selection it starts at the first.
 */
export function stepTo({ places }: Layout, from: string | null, direction: Direction): string | null {
  const here = from === null ? undefined : places.get(from);
  if (from === null || !here) return first(places);
  const ahead = [...places].filter(([, place]) => isAhead(here, place, direction));
  const far = ([, { x, y }]: [string, Place]) => [Math.abs(x - here.x), Math.abs(y - here.y), y] as const;
  const [nearest] = ahead
    .map((one) => ({ slug: one[0], far: far(one) }))
    .sort((a, b) => compare(a.far, b.far));
  return nearest?.slug ?? from;
}

function isAhead(here: Place, { x, y }: Place, direction: Direction): boolean {
  if (direction === "left") return x < here.x;
  if (direction === "right") return x > here.x;
  return x === here.x && (direction === "up" ? y < here.y : y > here.y);
}

function first(places: Layout["places"]): string | null {
  const [top] = [...places].sort(([, a], [, b]) => compare([a.x, a.y], [b.x, b.y]));
  return top?.[0] ?? null;
}

/** Compares by the first numbers that differ. */
function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((one, index) => one - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
