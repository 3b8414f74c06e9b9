"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import type { KeyboardEvent } from "react";
import type { Layout } from "@/lib/graph/layout/layout";
import { type Direction, stepTo } from "@/lib/graph/step-to";
import type { Explorer } from "../use-explorer";
import { wholeView } from "./first-view";
import { useReveal } from "./use-reveal";

const ARROWS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Handles the keys while the map has the focus. */
export function useMapKeys(explorer: Explorer, layout: Layout, enterPanel: () => void) {
  const { zoomIn, zoomOut, setViewport } = useReactFlow();
  const flow = useStoreApi();
  const selected = explorer.parameters.get("focus");
  const reveal = useReveal(layout);

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
    reveal(next, event.currentTarget);
  };
}
