"use client";

import { useViewport } from "@xyflow/react";
import { useContext, useMemo, useSyncExternalStore } from "react";
import type { Layout } from "@/lib/graph/layout/layout";
import type { Graph } from "@/lib/graph/types";
import { LitContext } from "./lit";
import { placeLabels } from "./place-labels";

/** Names over a map that is too small for names in its boxes; of what is highlighted, if something is. */
export function MapLabels({ graph, layout }: { graph: Graph; layout: Layout }) {
  const { x, y, zoom } = useViewport();
  const store = useContext(LitContext);
  const lit = useSyncExternalStore(store.subscribe, store.get, store.get);
  // Without the position, so that a drag only moves them.
  const labels = useMemo(() => {
    const shown = lit ? { ...graph, nodes: graph.nodes.filter(({ slug }) => lit.nodes.has(slug)) } : graph;
    return placeLabels({ graph: shown, places: layout.places, transform: [0, 0, zoom], measure });
  }, [graph, layout, lit, zoom]);
  return (
    <div
      aria-hidden="true"
      style={{ transform: `translate(${x}px, ${y}px)` }}
      className="pointer-events-none absolute top-0 left-0 z-4"
    >
      {labels.map((label) => (
        <span
          key={label.slug}
          style={{ left: label.x, top: label.y }}
          className="absolute -translate-y-1/2 rounded-sm bg-surface px-0.5 text-[0.6875rem] leading-[0.75rem] font-medium whitespace-nowrap text-ink"
        >
          {label.text}
        </span>
      ))}
    </div>
  );
}

let canvas: CanvasRenderingContext2D | null = null;

/** The width of a label's text in pixels. */
function measure(text: string): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return text.length * 6.5;
  canvas.font = `500 11px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(text).width + 4;
}
