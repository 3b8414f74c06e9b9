"use client";

import { useReactFlow } from "@xyflow/react";
import { Maximize2, Minus, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Nearer, farther, all of it. */
export function MapControls() {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
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
        aria-label="Show all of it"
        onClick={() => fitView({ padding: 0.04 })}
      >
        <Maximize2 aria-hidden="true" />
      </Button>
    </div>
  );
}
