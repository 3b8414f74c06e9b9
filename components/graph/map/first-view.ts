import { HEADER, type Layout, NODE_HEIGHT, NODE_WIDTH } from "@/lib/graph/layout/layout";

type Size = { width: number; height: number };

/** Names can be read at first, the smaller ones just so; who wants to see all of it asks for that. */
const ZOOM = { least: 0.62, most: 0.9 };
const MARGIN = 24;

type View = { x: number; y: number; zoom: number };

/** All of the map. */
export function wholeView({ width, height }: Layout, size: Size): View {
  const room = { width: size.width - 2 * MARGIN, height: size.height - HEADER - MARGIN };
  const zoom = Math.min(ZOOM.most, room.width / width, room.height / height);
  return { x: (size.width - width * zoom) / 2, y: (size.height - height * zoom) / 2, zoom };
}

/** Where the map begins: at the entity in focus, else at its left, where most of the first entities are in sight. */
export function firstView({ places, height }: Layout, focus: string | null, size: Size): View {
  const place = focus === null ? undefined : places.get(focus);
  if (place) {
    const zoom = ZOOM.most;
    return {
      x: Math.min(MARGIN, size.width / 3 - (place.x + NODE_WIDTH / 2) * zoom),
      y: Math.min(4, size.height / 2 - (place.y + NODE_HEIGHT / 2) * zoom),
      zoom,
    };
  }
  const zoom = Math.max(ZOOM.least, Math.min(ZOOM.most, size.height / (height + HEADER)));
  const first = [...places.values()].filter(({ x }) => x * zoom < size.width - MARGIN).map(({ y }) => y);
  const middle = first.reduce((sum, y) => sum + y, 0) / Math.max(1, first.length) + NODE_HEIGHT / 2;
  const bottom = size.height - (height + HEADER) * zoom;
  return { x: MARGIN, y: Math.min(4, Math.max(bottom, size.height / 2 - middle * zoom)), zoom };
}
