import { isStageLane } from "@/lib/graph/layout/lanes";
import { HEADER, type Layout, NODE_HEIGHT, NODE_WIDTH, type Place } from "@/lib/graph/layout/layout";
import type { GraphEdge } from "@/lib/graph/types";

type Size = { width: number; height: number };
export type View = { x: number; y: number; zoom: number };

/** At the initial zoom names have 11 pixels at least; there is a button for the whole map. */
const ZOOM = { least: 0.92, most: 1 };
const MARGIN = 24;
/** At the left are the buttons to zoom. */
export const LEFT = 64;
/** At the right of the whole map names run beyond their boxes. */
const NAMES = 110;
/** Of what lies before the chain, this much is shown: one column. */
const OWNERS = NODE_WIDTH + 44;
/** The width that the panel covers at the right of a wide map, in pixels. */
const PANEL = { width: 364, from: 700 };

/** The map's width without the panel. */
export const freeWidth = ({ width }: Pick<Size, "width">): number =>
  width - (width > PANEL.from ? PANEL.width : 0);

/** The whole map. */
export function wholeView({ width, height }: Layout, size: Size): View {
  const room = { width: size.width - LEFT - NAMES, height: size.height - HEADER - MARGIN };
  const zoom = Math.min(ZOOM.most, room.width / width, room.height / height);
  const right = zoom === ZOOM.most ? LEFT : NAMES;
  return {
    x: LEFT + (size.width - LEFT - right - width * zoom) / 2,
    y: (size.height - height * zoom) / 2,
    zoom,
  };
}

/** The initial view: the entity in focus with its neighbours, else the left end. */
export function firstView(
  layout: Layout,
  edges: readonly GraphEdge[],
  focus: string | null,
  size: Size,
): View {
  const place = focus === null ? undefined : layout.places.get(focus);
  return place && focus !== null ? around(place, neighbours(layout, edges, focus), size) : left(layout, size);
}

/** The entity in the middle of the area not covered by the panel, with its neighbours if that stays readable. */
function around(focus: Place, near: readonly Place[], size: Size): View {
  const free = freeWidth(size);
  const half = { x: (free - NODE_WIDTH) / 2 - MARGIN, y: size.height / 2 - HEADER };
  const fits = near.flatMap(({ x, y }) => [half.x / Math.abs(x - focus.x), half.y / Math.abs(y - focus.y)]);
  const together = Math.min(...fits);
  // Distant neighbours must not make the entity itself unreadable.
  const zoom = together < ZOOM.least ? ZOOM.most : Math.min(together, ZOOM.most);
  return {
    x: free / 2 - (focus.x + NODE_WIDTH / 2) * zoom,
    y: Math.min(4, size.height / 2 - (focus.y + NODE_HEIGHT / 2) * zoom),
    zoom,
  };
}

/** Where the chain begins, with its owners at the edge, at the height at which most entities are visible. */
function left({ places, lanes, height }: Layout, size: Size): View {
  const whole = height + HEADER;
  const zoom = clamp(size.height / whole, ZOOM.least, ZOOM.most);
  const start = Math.max(0, (lanes.find(({ name }) => isStageLane(name))?.x ?? 0) - OWNERS);
  const shown = (x: number) => x >= start && (x - start + NODE_WIDTH) * zoom < size.width - LEFT;
  const heights = [...places.values()]
    .filter(({ x }) => shown(x))
    .map(({ y }) => y)
    .sort((a, b) => a - b);
  const room = size.height / zoom - HEADER - NODE_HEIGHT;
  const seenFrom = (top: number) => heights.filter((y) => y >= top && y <= top + room).length;
  const most = Math.max(0, ...heights.map(seenFrom));
  const top = heights.find((y) => seenFrom(y) === most) ?? HEADER;
  return {
    x: LEFT - start * zoom,
    y: clamp(HEADER - top * zoom, Math.min(4, size.height - whole * zoom), 4),
    zoom,
  };
}

const neighbours = ({ places }: Layout, edges: readonly GraphEdge[], focus: string): Place[] =>
  edges.flatMap(({ from, to }) =>
    from === focus || to === focus ? (places.get(from === focus ? to : from) ?? []) : [],
  );

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
