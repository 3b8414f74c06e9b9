import { type Layout, NODE_HEIGHT, NODE_WIDTH, type Place } from "./layout";
import type { GraphEdge } from "./types";

type Point = readonly [x: number, y: number];
/** A cubic curve from the edge of one entity's box to that of another. */
export type Curve = { id: string; points: readonly [Point, Point, Point, Point] };

/** Between parallel edges, pixels. */
const APART = 9;

/** The curve of each edge; those between the same two entities run side by side. */
export function curvesOf(edges: readonly GraphEdge[], { places }: Layout): Curve[] {
  const pairs = new Map<string, string[]>();
  const pairOf = ({ from, to }: GraphEdge) => (from < to ? `${from} ${to}` : `${to} ${from}`);
  for (const edge of edges) {
    const pair = pairs.get(pairOf(edge));
    if (pair) pair.push(edge.id);
    else pairs.set(pairOf(edge), [edge.id]);
  }
  return edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    const pair = pairs.get(pairOf(edge)) ?? [edge.id];
    const aside = (pair.indexOf(edge.id) - (pair.length - 1) / 2) * APART;
    return from && to ? [{ id: edge.id, points: between(from, to, aside) }] : [];
  });
}

function between(from: Place, to: Place, aside: number): Curve["points"] {
  const y = (place: Place) => place.y + NODE_HEIGHT / 2 + Math.max(-15, Math.min(15, aside));
  if (from.x === to.x) {
    const x = from.x + NODE_WIDTH;
    const out = x + 34 + Math.abs(aside);
    return [
      [x, y(from)],
      [out, y(from)],
      [out, y(to)],
      [x, y(to)],
    ];
  }
  const forward = to.x > from.x;
  const start: Point = [forward ? from.x + NODE_WIDTH : from.x, y(from)];
  const end: Point = [forward ? to.x : to.x + NODE_WIDTH, y(to)];
  const bend = (forward ? 1 : -1) * Math.min(220, Math.max(28, Math.abs(end[0] - start[0]) / 2));
  return [start, [start[0] + bend, start[1]], [end[0] - bend, end[1]], end];
}

/** A point of a curve; `t` from 0 at its start to 1 at its end. */
export function pointAt([a, b, c, d]: Curve["points"], t: number): Point {
  const u = 1 - t;
  const along = (axis: 0 | 1) =>
    u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
  return [along(0), along(1)];
}

/** The curve nearest to a point, no farther than `within`. */
export function curveNear(curves: readonly Curve[], [x, y]: Point, within: number): string | null {
  let nearest: string | null = null;
  let best = within;
  for (const { id, points } of curves) {
    const xs = points.map((point) => point[0]);
    const ys = points.map((point) => point[1]);
    if (x < Math.min(...xs) - within || x > Math.max(...xs) + within) continue;
    if (y < Math.min(...ys) - within || y > Math.max(...ys) + within) continue;
    for (let step = 0; step < 40; step++) {
      const distance = toSegment([x, y], pointAt(points, step / 40), pointAt(points, (step + 1) / 40));
      if (distance < best) [best, nearest] = [distance, id];
    }
  }
  return nearest;
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
