"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import type { KeyboardEvent } from "react";
import { HEADER, type Layout, NODE_HEIGHT, NODE_WIDTH } from "@/lib/graph/layout/layout";
import { type Direction, stepTo } from "@/lib/graph/step-to";
import type { Explorer } from "../use-explorer";
import { freeWidth, wholeView } from "./first-view";

const ARROWS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Names are readable from this zoom on. */
const READABLE = 0.5;

/** Handles the keys while the map has the focus. */
export function useMapKeys(explorer: Explorer, layout: Layout, enterPanel: () => void) {
  const { zoomIn, zoomOut, setViewport, getViewport } = useReactFlow();
  const flow = useStoreApi();
  const selected = explorer.parameters.get("focus");

  const reveal = (slug: string, size: DOMRect) => {
    const place = layout.places.get(slug);
    if (!place) return;
    const { x, y, zoom: now } = getViewport();
    const zoom = Math.max(now, READABLE);
    const shift = (at: number, from: number, length: number, room: readonly [number, number]) => {
      const start = at * zoom + from;
      return from + Math.max(0, room[0] - start) - Math.max(0, start + length * zoom - room[1]);
    };
    const right = freeWidth(size) - 16;
    const next = {
      x: shift(place.x, x, NODE_WIDTH, [16, right]),
      y: shift(place.y, y, NODE_HEIGHT, [place.y <= HEADER ? HEADER * zoom : HEADER, size.height - 16]),
    };
    if (zoom !== now || next.x !== x || next.y !== y) void setViewport({ ...next, zoom });
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const acts = new Map<string, () => void>([
      ["enter", enterPanel],
      ["e", () => selected && explorer.expand(selected)],
      ["escape", () => explorer.selectNode(null)],
      ["+", () => void zoomIn()],
      ["=", () => void zoomIn()],
      ["-", () => void zoomOut()],
      ["0", () => void setViewport(wholeView(layout, flow.getState()))],
    ]);
    const act = acts.get(event.key.toLowerCase());
    if (!direction && !act) return;
    event.preventDefault();
    if (!direction) return act?.();
    const next = stepTo(layout, selected, direction);
    if (next === null) return;
    explorer.selectNode(next);
    reveal(next, event.currentTarget.getBoundingClientRect());
  };
}
