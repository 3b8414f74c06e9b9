import { type Layout, NODE_WIDTH } from "@/lib/graph/layout";

/** Names can be read at first; who wants to see all of it asks for that. */
const ZOOM = 0.9;

/** Where the map begins: at the entity in focus, else at its upper left. */
export function firstView({ places }: Layout, focus: string | null): { x: number; y: number; zoom: number } {
  const place = focus === null ? undefined : places.get(focus);
  if (!place) return { x: 24, y: 4, zoom: ZOOM };
  return {
    x: Math.min(24, 420 - (place.x + NODE_WIDTH / 2) * ZOOM),
    y: Math.min(4, 260 - place.y * ZOOM),
    zoom: ZOOM,
  };
}
