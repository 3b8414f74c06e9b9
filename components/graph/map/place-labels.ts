import { NODE_HEIGHT, type Place } from "@/lib/graph/layout/layout";
import { shortName } from "@/lib/graph/short-name";
import type { Graph } from "@/lib/graph/types";
import type { Transform } from "./paint";

/** In pixels of the screen; `x` is the left end, `y` the middle of the line. */
export type Label = { slug: string; text: string; x: number; y: number; width: number };

type Wanted = {
  graph: Graph;
  places: ReadonlyMap<string, Place>;
  transform: Transform;
  /** the width of a text */
  measure: (text: string) => number;
};

/** The most characters of a label. */
const MOST = 20;
const LINE = 12.5;
const GAP = 2;

/**
 * The names that fit on a map too small for names in its boxes, as on any map of places: the best connected first, none
 * over another.
 */
export function placeLabels({ graph, places, transform: [left, top, zoom], measure }: Wanted): Label[] {
  const ties = new Map<string, number>();
  for (const slug of graph.edges.flatMap(({ from, to }) => [from, to]))
    ties.set(slug, (ties.get(slug) ?? 0) + 1);
  const order = [...graph.nodes].sort(
    (a, b) => (ties.get(b.slug) ?? 0) - (ties.get(a.slug) ?? 0) || (a.slug < b.slug ? -1 : 1),
  );
  const placed: Label[] = [];
  for (const { slug, name } of order) {
    const place = places.get(slug);
    if (!place) continue;
    const text = shortName(name, MOST);
    const label = {
      slug,
      text,
      x: left + place.x * zoom,
      y: top + (place.y + NODE_HEIGHT / 2) * zoom,
      width: measure(text),
    };
    if (placed.every((other) => apart(label, other))) placed.push(label);
  }
  return placed;
}

const apart = (a: Label, b: Label): boolean =>
  Math.abs(a.y - b.y) >= LINE || a.x + a.width + GAP <= b.x || b.x + b.width + GAP <= a.x;
