import type { LaneName } from "./lanes";

/** All in pixels. */
/** Two lines of a name and one of Chinese. */
export const NODE_WIDTH = 208;
export const NODE_HEIGHT = 54;
/** Above the first entity, for the lanes' headings. */
export const HEADER = 56;

export type Place = { x: number; y: number };
export type Lane = { name: LaneName; label: string; x: number; width: number };
export type Point = readonly [x: number, y: number];
/** A cubic Bézier curve: start, two control points, end. */
export type Bezier = readonly [Point, Point, Point, Point];
/** From the edge of one entity's box to that of another: cubic pieces, each beginning where the previous one ends. */
export type Curve = { id: string; pieces: readonly [Bezier, ...Bezier[]] };
/** The positions of a graph. `places` by slug, `curves` by edge id. */
export type Layout = {
  places: ReadonlyMap<string, Place>;
  lanes: Lane[];
  curves: ReadonlyMap<string, Curve>;
  width: number;
  height: number;
};

/** The entity whose box contains a point; null without one. */
export function entityAt({ places }: Layout, [x, y]: readonly [number, number]): string | null {
  for (const [slug, place] of places) {
    const [dx, dy] = [x - place.x, y - place.y];
    if (dx >= 0 && dx <= NODE_WIDTH && dy >= 0 && dy <= NODE_HEIGHT) return slug;
  }
  return null;
}
