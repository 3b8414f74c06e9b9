import type { GraphEdge } from "../types";
import { type Bezier, type Curve, NODE_HEIGHT, NODE_WIDTH, type Place, type Point } from "./layout";

/** Between parallel edges, pixels. */
const APART = 9;
/** An arrowhead: pixels from its tip to a corner, and radians between that side and the line. */
const HEAD = { length: 7, spread: 0.42 };

/** Each edge as one sweep from box to box; those between the same two entities run side by side. */
export function sweepingCurves(
  edges: readonly GraphEdge[],
  places: ReadonlyMap<string, Place>,
): Map<string, Curve> {
  const pairs = new Map<string, string[]>();
  const pairOf = ({ from, to }: GraphEdge) => (from < to ? `${from} ${to}` : `${to} ${from}`);
  for (const edge of edges) {
    const pair = pairs.get(pairOf(edge));
    if (pair) pair.push(edge.id);
    else pairs.set(pairOf(edge), [edge.id]);
  }
  const curves = new Map<string, Curve>();
  for (const edge of edges) {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    const pair = pairs.get(pairOf(edge)) ?? [edge.id];
    const aside = (pair.indexOf(edge.id) - (pair.length - 1) / 2) * APART;
    if (from && to) curves.set(edge.id, { id: edge.id, pieces: [between(from, to, aside)] });
  }
  return curves;
}

/**
 * A curve through the points of an ELK spline: a start, then repeatedly two control points and the next end; with fewer
 * points left, a straight line or a single bend.
 */
export function throughPoints(id: string, points: readonly { x: number; y: number }[]): Curve {
  const all = points.map(({ x, y }): Point => [x, y]);
  const [first = [0, 0]] = all;
  const pieces: Bezier[] = [];
  let start: Point = first;
  for (let at = 1; at < all.length; at += 3) {
    const [a, b, c] = all.slice(at, at + 3);
    const end = c ?? b ?? a ?? start;
    const bend = a ?? start;
    pieces.push(c ? [start, bend, b ?? bend, end] : b ? [start, bend, bend, end] : [start, start, end, end]);
    start = end;
  }
  const [one = [first, first, first, first] as const, ...more] = pieces;
  return { id, pieces: [one, ...more] };
}

function between(from: Place, to: Place, aside: number): Bezier {
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

/** A point of a piece; `t` from 0 at its start to 1 at its end. */
function pointAt([a, b, c, d]: Bezier, t: number): Point {
  const u = 1 - t;
  const along = (axis: 0 | 1) =>
    u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
  return [along(0), along(1)];
}

/** The corners of the arrowhead at a curve's end, its tip first. */
export function headOf({ pieces }: Curve): [tip: Point, left: Point, right: Point] {
  const last = pieces.at(-1) ?? pieces[0];
  const [, , , tip] = last;
  const [x, y] = pointAt(last, 0.94);
  const angle = Math.atan2(tip[1] - y, tip[0] - x);
  const corner = (side: number): Point => [
    tip[0] - HEAD.length * Math.cos(angle + side),
    tip[1] - HEAD.length * Math.sin(angle + side),
  ];
  return [tip, corner(-HEAD.spread), corner(HEAD.spread)];
}

/** The curve nearest to a point, no farther than `within`. */
export function curveNear(curves: Iterable<Curve>, point: Point, within: number): string | null {
  let nearest: string | null = null;
  let best = within;
  for (const { id, pieces } of curves) {
    for (const piece of pieces) {
      if (!couldBeNear(piece, point, within)) continue;
      for (let step = 0; step < 40; step++) {
        const distance = toSegment(point, pointAt(piece, step / 40), pointAt(piece, (step + 1) / 40));
        if (distance < best) [best, nearest] = [distance, id];
      }
    }
  }
  return nearest;
}

/** A piece lies within the box around its four points. */
function couldBeNear(piece: Bezier, [x, y]: Point, within: number): boolean {
  const xs = piece.map((point) => point[0]);
  const ys = piece.map((point) => point[1]);
  if (x < Math.min(...xs) - within || x > Math.max(...xs) + within) return false;
  return y >= Math.min(...ys) - within && y <= Math.max(...ys) + within;
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
