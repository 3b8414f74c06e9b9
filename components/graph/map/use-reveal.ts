"use client";

import { useReactFlow } from "@xyflow/react";
import { HEADER, type Layout, NODE_HEIGHT, NODE_WIDTH } from "@/lib/graph/layout/layout";
import { freeWidth, type View } from "./first-view";

/** Names are readable from this zoom on. */
const READABLE = 0.5;
const MARGIN = 16;
/** The share of a phone's window that the panel leaves. */
const LEFT_BY_SHEET = 0.38;

type Room = { left: number; right: number; top: number; bottom: number };

/** Moves the map as little as needed until an entity is visible beside the panel, which would open on top of it. */
export function useReveal(layout: Layout) {
  const { getViewport, setViewport } = useReactFlow();
  return (slug: string, map: Element) => {
    const place = layout.places.get(slug);
    if (!place) return;
    const size = map.getBoundingClientRect();
    const beside = freeWidth(size) < size.width;
    if (!beside) map.scrollIntoView({ block: "start" });
    const bottom = beside ? size.height : Math.min(size.height, innerHeight * LEFT_BY_SHEET);
    const now = getViewport();
    const next = revealed(place, now, {
      left: MARGIN,
      right: freeWidth(size) - MARGIN,
      top: HEADER,
      bottom: bottom - MARGIN,
    });
    if (next.zoom !== now.zoom || next.x !== now.x || next.y !== now.y) void setViewport(next);
  };
}

/** The view in which an entity is readable and inside of a room, in pixels of the map. */
export function revealed(place: { x: number; y: number }, { x, y, zoom: before }: View, room: Room): View {
  const zoom = Math.max(before, READABLE);
  const shift = (at: number, from: number, length: number, least: number, most: number) => {
    const start = at * zoom + from;
    return from + Math.max(0, least - start) - Math.max(0, start + length * zoom - most);
  };
  // What is at the top of the map is below its headings anyway.
  const top = place.y <= HEADER ? room.top * zoom : room.top;
  return {
    x: shift(place.x, x, NODE_WIDTH, room.left, room.right),
    y: shift(place.y, y, NODE_HEIGHT, top, room.bottom),
    zoom,
  };
}
