"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { Layout } from "@/lib/graph/layout/layout";
import type { GraphEdge } from "@/lib/graph/types";
import { firstView } from "./first-view";

/** When the layout changes, the entity in focus keeps its position on the screen; without one the view is reset. */
export function useSteadyView(layout: Layout, edges: readonly GraphEdge[], focus: string | null): void {
  const { getViewport, setViewport } = useReactFlow();
  const flow = useStoreApi();
  const last = useRef(layout);
  useEffect(() => {
    if (last.current === layout) return;
    const [before, now] = focus === null ? [] : [last.current.places.get(focus), layout.places.get(focus)];
    last.current = layout;
    const { x, y, zoom } = getViewport();
    const moved = before &&
      now && { x: x + (before.x - now.x) * zoom, y: y + (before.y - now.y) * zoom, zoom };
    void setViewport(moved ?? firstView(layout, edges, focus, flow.getState()));
  }, [layout, edges, focus, flow, getViewport, setViewport]);
}
