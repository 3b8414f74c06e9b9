"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { Maximize2, Minus, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Layout } from "@/lib/graph/layout/layout";
import { wholeView } from "./first-view";

/** Zoom in, zoom out, whole map. */
export function MapControls({ layout }: { layout: Layout }) {
  const { zoomIn, zoomOut, setViewport } = useReactFlow();
  const flow = useStoreApi();
  return (
    <div className="absolute bottom-3 left-3 z-10 flex flex-col gap-1">
      <Button variant="secondary" size="icon-sm" aria-label="Zoom in" onClick={() => zoomIn()}>
        <Plus aria-hidden="true" />
      </Button>
      <Button variant="secondary" size="icon-sm" aria-label="Zoom out" onClick={() => zoomOut()}>
        <Minus aria-hidden="true" />
      </Button>
      <Button
        variant="secondary"
        size="icon-sm"
        aria-label="Show the whole map"
        onClick={() => void setViewport(wholeView(layout, flow.getState()))}
      >
        <Maximize2 aria-hidden="true" />
      </Button>
    </div>
  );
}
