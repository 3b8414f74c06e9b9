import type { Layout, Place } from "./layout";

export type Direction = "left" | "right" | "up" | "down";

/**
 * The entity that an arrow key leads to: the next in the column, or the nearest in height of the next column that has any.
 * Stays where there is none; from nowhere it begins at the first.
 */
export function stepTo({ places }: Layout, from: string | null, direction: Direction): string | null {
  const here = from === null ? undefined : places.get(from);
  if (from === null || !here) return first(places);
  const ahead = [...places].filter(([, place]) => isAhead(here, place, direction));
  const vertical = direction === "up" || direction === "down";
  const far = ([, place]: [string, Place]): number =>
    vertical
      ? Math.abs(place.row - here.row)
      : Math.abs(place.column - here.column) * 10_000 + Math.abs(place.row - here.row);
  const [nearest] = ahead.sort((a, b) => far(a) - far(b) || a[1].row - b[1].row);
  return nearest?.[0] ?? from;
}

function isAhead(here: Place, { column, row }: Place, direction: Direction): boolean {
  if (direction === "left") return column < here.column;
  if (direction === "right") return column > here.column;
  return column === here.column && (direction === "up" ? row < here.row : row > here.row);
}

function first(places: Layout["places"]): string | null {
  const [top] = [...places].sort(([, a], [, b]) => a.column - b.column || a.row - b.row);
  return top?.[0] ?? null;
}
