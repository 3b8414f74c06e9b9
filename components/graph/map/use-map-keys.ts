"use client";

import { useReactFlow } from "@xyflow/react";
import type { KeyboardEvent } from "react";
import { HEADER, type Layout, NODE_HEIGHT, NODE_WIDTH } from "@/lib/graph/layout";
import { type Direction, stepTo } from "@/lib/graph/step-to";
import type { Explorer } from "../use-explorer";

const ARROWS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** What the keys do while the map has the focus. */
export function useMapKeys(explorer: Explorer, layout: Layout, enterPanel: () => void) {
  const { zoomIn, zoomOut, fitView, setCenter, getZoom, getViewport } = useReactFlow();
  const selected = explorer.parameters.get("focus");

  const reveal = (slug: string, size: DOMRect) => {
    const place = layout.places.get(slug);
    if (!place) return;
    const { x, y, zoom } = getViewport();
    const [left, top] = [place.x * zoom + x, place.y * zoom + y];
    const inside =
      left >= 0 &&
      top >= HEADER &&
      left + NODE_WIDTH * zoom <= size.width - 380 &&
      top + NODE_HEIGHT * zoom <= size.height;
    if (!inside)
      void setCenter(place.x + NODE_WIDTH / 2 + 180 / zoom, place.y + NODE_HEIGHT / 2, {
        zoom: Math.max(getZoom(), 0.6),
      });
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
      ["0", () => void fitView({ padding: 0.04 })],
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
