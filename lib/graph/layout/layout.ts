import type { Curve } from "./curves";
import type { LaneName } from "./lanes";

/** Pixels, all of it. */
export const NODE_WIDTH = 190;
export const NODE_HEIGHT = 42;
/** Above the first entity, for the lanes' headings. */
export const HEADER = 56;

export type Place = { x: number; y: number };
export type Lane = { name: LaneName; x: number; width: number };
/** Where everything stands. `places` by slug, `curves` by the id of their edge. */
export type Layout = {
  places: ReadonlyMap<string, Place>;
  lanes: Lane[];
  curves: ReadonlyMap<string, Curve>;
  width: number;
  height: number;
};

/** The entity whose box is at a point; null where there is none. */
export function entityAt({ places }: Layout, [x, y]: readonly [number, number]): string | null {
  for (const [slug, place] of places) {
    const [dx, dy] = [x - place.x, y - place.y];
    if (dx >= 0 && dx <= NODE_WIDTH && dy >= 0 && dy <= NODE_HEIGHT) return slug;
  }
  return null;
}
